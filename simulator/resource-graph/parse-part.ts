import { type Cursor, expect, fail, isNext, peek, take, takeIf, takeKind, takeName } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import type { Named, SortKey } from './syntax.ts';

/** The names of operators may have hyphens, which elsewhere take one thing from another. */
export function takeOperator(cursor: Cursor): string {
  let { text, to } = takeKind(cursor, 'name');
  while (isNext(cursor, '-') && peek(cursor).from === to && peek(cursor, 1).kind === 'name') {
    take(cursor);
    const part = take(cursor);
    text += `-${part.text}`;
    to = part.to;
  }
  return text;
}

/** `name = expression`, or the expression alone. */
export function parseNamed(cursor: Cursor): Named {
  const named = peek(cursor).kind === 'name' && peek(cursor, 1).text === '=';
  if (!named) return { expression: parseExpression(cursor) };
  const name = takeName(cursor);
  expect(cursor, '=');
  return { name, expression: parseExpression(cursor) };
}

/** A name with stars, such as `*1`. */
export function takePattern(cursor: Cursor): string {
  let { text, to } = isNext(cursor, '*') ? take(cursor) : takeKind(cursor, 'name');
  while (peek(cursor).from === to && (isNext(cursor, '*') || /^(name|number)$/.test(peek(cursor).kind))) {
    const part = take(cursor);
    text += part.text;
    to = part.to;
  }
  return text;
}

/** Without a word, the largest come first and nulls last; with `asc` both turn round. */
export function parseSortKey(cursor: Cursor): SortKey {
  const expression = parseExpression(cursor);
  const descending = !takeIf(cursor, 'asc');
  if (descending) takeIf(cursor, 'desc');
  if (!takeIf(cursor, 'nulls')) return { expression, descending };
  if (takeIf(cursor, 'first')) return { expression, descending, nulls: 'first' };
  expect(cursor, 'last');
  return { expression, descending, nulls: 'last' };
}

export function takeCount(cursor: Cursor): number {
  const count = Number(takeKind(cursor, 'number').text);
  if (Number.isInteger(count)) return count;
  cursor.at -= 1;
  return fail(cursor);
}
