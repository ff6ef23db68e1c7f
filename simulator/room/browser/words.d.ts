/** Words, functions that put a name or a number into them, and groups of both. */
export type Entry = string | ((...given: never[]) => string) | { readonly [key: string]: Entry };

export declare const words: Readonly<Record<'en' | 'ja', { readonly [key: string]: Entry }>>;
