/** In Japanese a space separates Latin letters and digits from what follows; after Japanese there is none. */
export const spaced = (text: string): string => (/[!-~]$/.test(text) ? `${text} ` : text);
