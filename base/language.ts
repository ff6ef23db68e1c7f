/** What people read and write. A shared card speaks the conversation's language, a private answer the person's. */
export const languages = ['en', 'ja'] as const;

export type Language = (typeof languages)[number];

/** The same said in every language. */
export type Words = Readonly<Record<Language, string>>;
