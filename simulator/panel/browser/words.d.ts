type Words = { readonly kinds: Readonly<Record<string, string>> } & Readonly<Record<string, unknown>>;

export declare const words: Readonly<Record<'en' | 'ja', Words>>;
