/**
 * Full-width letters, digits and signs become the plain ones that names are made of. It is less than
 * NFKC on purpose: that would also turn one name into another, such as a group in half-width katakana.
 */
export const foldWidth = (text: string): string =>
  text
    .replace(/\u3000/g, ' ')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    // The hyphen key of a Japanese keyboard and the autocorrection of an office program.
    .replace(/(?<=[A-Za-z0-9])[\u2010-\u2015\u2212\u30FC\uFF70\uFE63](?=[A-Za-z0-9])/g, '-');
