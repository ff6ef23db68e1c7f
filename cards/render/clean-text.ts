/** Invisible characters: they turn text around, hide in it, or make one name look like another. */
const invisible = /\p{Cf}/gu;

const loneSurrogate = /\p{Cs}/gu;

const space = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** One line of visible characters; all that was between words is one space. */
export const cleanText = (text: string): string =>
  text.replace(invisible, '').replace(loneSurrogate, '\uFFFD').replace(space, ' ').trim();

/** The same with its lines: for what is shown as it is. */
export const cleanLines = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) =>
    line
      .replace(invisible, '')
      .replace(loneSurrogate, '\uFFFD')
      .replace(/[\t\p{Cc}]/gu, ' ')
      .trimEnd(),
  );
