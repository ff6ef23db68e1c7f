/**
 * A value as the text of a jsonb parameter. People can type what jsonb cannot hold, the character 0 and
 * halves of surrogate pairs: they become U+FFFD.
 */
export function jsonb(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}.`);
  // Nearly always.
  if (!text.includes('\\u')) return text;
  return text.replace(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/gi, (escaped) =>
    escaped.length > 2 ? '\\ufffd' : escaped,
  );
}
