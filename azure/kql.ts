/** A query for Resource Graph, made by `kql` only, so that no text from outside can become part of it. */
export type Query = { readonly text: string };

/** Builds a query from its fixed parts; every value becomes a quoted literal, whatever it contains. */
export function kql(parts: TemplateStringsArray, ...values: readonly (string | readonly string[])[]): Query {
  const text = parts.map((part, index) => {
    const value = values[index];
    if (value === undefined) return part;
    return part + (typeof value === 'string' ? literal(value) : `(${value.map(literal).join(', ')})`);
  });
  return { text: text.join('').trim() };
}

/** In KQL a backslash escapes the quote and itself; control characters have no business in a name. */
function literal(value: string): string {
  if (/\p{Cc}/u.test(value)) throw new Error('A value with control characters cannot go into a query.');
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
