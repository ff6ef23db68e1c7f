/** What a field can be set to. */
export type Value = string | number | boolean | readonly Value[] | Fields;

/** A field that is `undefined` is left out. */
export type Fields = { readonly [name: string]: Value | undefined };

/** A text in single quotes, in which nothing ends the text, begins an expression or hides. */
export const bicepText = (text: string): string =>
  `'${text
    .replace(/[\\']|\$(?=\{)/g, '\\$&')
    .replace(/\p{C}/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)}'`;

/** Line by line, without the outermost braces. */
export const bicepFields = (fields: Fields, indent = ''): string =>
  Object.entries(fields)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${indent}${name}: ${bicepValue(value, indent)}`],
    )
    .join('\n');

function bicepValue(value: Value, indent: string): string {
  if (typeof value === 'string') return bicepText(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    return `[\n${value.map((one) => `${inner}${bicepValue(one, inner)}`).join('\n')}\n${indent}]`;
  }
  return `{\n${bicepFields(value, inner)}\n${indent}}`;
}

const isList = (value: readonly Value[] | Fields): value is readonly Value[] => Array.isArray(value);
