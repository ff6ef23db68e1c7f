/** What an argument can be set to; one that is `undefined` is left out. */
export type Arguments = {
  readonly [name: string]: string | number | boolean | readonly string[] | undefined;
};

/** A text in double quotes, in which nothing ends the text, begins a template or hides. */
export const hclText = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    // Doubled it would be read otherwise after another dollar sign.
    .replace(/[$%](?=\{)/g, codeOf)
    .replace(/\p{C}/gu, codeOf)}"`;

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** One argument on a line. */
export const hclArguments = (fields: Arguments, indent = ''): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${indent}${name} = ${hclValue(value)}`]))
    .join('\n');

function hclValue(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'string') return hclText(value);
  return typeof value === 'object' ? `[${value.map(hclText).join(', ')}]` : String(value);
}
