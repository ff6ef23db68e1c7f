import { type Cursor, expect, fail, isNext, peek, take, takeIf, takeName } from './cursor.ts';
import type { JoinStep } from './syntax.ts';

type Key = JoinStep['keys'][number];

/** `kind=inner`; without it, only one row of each key is taken from the left. */
export function takeFlavor(cursor: Cursor): JoinStep['flavor'] {
  if (!takeIf(cursor, 'kind')) return 'innerunique';
  expect(cursor, '=');
  const { text } = peek(cursor);
  if (text !== 'inner' && text !== 'innerunique' && text !== 'leftouter') return fail(cursor);
  take(cursor);
  return text;
}

/** `on key` or `on $left.a == $right.b`, several with commas or `and`. */
export function takeKeys(cursor: Cursor): readonly Key[] {
  expect(cursor, 'on');
  const keys = [takeKey(cursor)];
  while (takeIf(cursor, ',') || takeIf(cursor, 'and')) keys.push(takeKey(cursor));
  return keys;
}

function takeKey(cursor: Cursor): Key {
  if (!isNext(cursor, '$left') && !isNext(cursor, '$right')) {
    const name = takeName(cursor);
    return { left: name, right: name };
  }
  const first = takeSide(cursor);
  expect(cursor, '==');
  const second = takeSide(cursor);
  if (first.side === second.side) return fail(cursor);
  return first.side === '$left'
    ? { left: first.name, right: second.name }
    : { left: second.name, right: first.name };
}

function takeSide(cursor: Cursor): { side: string; name: string } {
  const side = isNext(cursor, '$left') ? take(cursor).text : expect(cursor, '$right').text;
  takeIf(cursor, '.');
  return { side, name: takeName(cursor) };
}
