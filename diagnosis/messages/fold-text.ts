/**
 * The same for all spellings of one text: width, case, quotes, hyphens, contractions and blanks do not count, nor do
 * the long vowels and the blanks that Japanese texts put differently (サーバ, サーバー, ライセンス サーバー).
 */
export const foldText = (text: string): string =>
  spellOut(visible(text))
    .replace(/ー/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(blankInJapanese, '')
    .trim();

/** Without what cannot be seen, in plain width and lower case. Codes and numbers are read from this. */
export const visible = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .toLowerCase();

const spellOut = (text: string): string =>
  text
    .replace(/['’‘`´ʼ′]/g, '’')
    .replace(/\bcan(?:’?t| not)\b/g, 'cannot')
    .replace(/n’t\b/g, ' not')
    .replace(/you’re\b/g, 'you are')
    .replace(/\blicenc/g, 'licens');

const japanese = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]';

const blankInJapanese = new RegExp(`(?<=${japanese}) | (?=${japanese})`, 'gu');
