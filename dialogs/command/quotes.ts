/** Which characters end what this one begins. Keyboards and office programs mix them. */
const closers: Readonly<Record<string, string>> = {
  '"': '"”',
  "'": "'’",
  '“': '”“"',
  '”': '”',
  '„': '“”',
  '‘': "’‘'",
  '’': '’',
  '「': '」',
  '『': '』',
  '〝': '〟〞',
  '«': '»',
  '＂': '＂',
  '＇': '＇',
  '`': '`',
};

/** Where the quote ends that the text begins with. */
export function closingQuote(text: string): number | undefined {
  const closing = closers[text.charAt(0)];
  if (closing === undefined) return undefined;
  const end = [...text].findIndex((character, index) => index > 0 && closing.includes(character));
  return end < 0 ? undefined : [...text].slice(0, end).join('').length;
}

/** The text without the quotes that stand around all of it. */
export function unquoted(text: string): string {
  const closing = closers[text.charAt(0)];
  const around = closing !== undefined && text.length > 1 && closing.includes(text.charAt(text.length - 1));
  return around ? text.slice(1, -1).trim() : text;
}
