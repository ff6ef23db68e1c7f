import {
  type Cursor,
  expect,
  fail,
  isNext,
  nested,
  peek,
  take,
  takeIf,
  takeKind,
  takeList,
} from './cursor.ts';
import type { Expression } from './syntax.ts';

/** What stands between the brackets of `datetime(…)`: no other token looks like a time. */
export function parseDatetime(cursor: Cursor): Expression {
  const first = peek(cursor);
  let last = first;
  while (!isNext(cursor, ')')) {
    last = take(cursor);
    if (last.kind === 'end') fail(cursor);
  }
  const text = cursor.query.slice(first.from, last.to).trim();
  const quoted = /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;
  const time = timeOf(quoted);
  if (time === undefined) {
    cursor.at -= 1;
    return fail(cursor);
  }
  return { kind: 'literal', type: 'datetime', value: time };
}

/** Milliseconds since 1970; a time without a zone is in UTC. */
export function timeOf(text: string): number | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?))?(Z|[+-]\d{2}:\d{2})?$/i.exec(
      text.trim(),
    );
  if (!parts) return undefined;
  const [, date, clock = '00:00:00', zone = 'Z'] = parts;
  const time = Date.parse(`${date}T${clock.replace(/(\.\d{3})\d+$/, '$1')}${zone.toUpperCase()}`);
  return Number.isNaN(time) ? undefined : time;
}

/** What stands between the brackets of `dynamic(…)`: JSON, whose strings may have either quote. */
export function parseDynamic(cursor: Cursor): Expression {
  return { kind: 'literal', type: 'dynamic', value: parseJson(cursor) };
}

const parseJson = (cursor: Cursor): unknown => nested(cursor, parseJsonValue);

function parseJsonValue(cursor: Cursor): unknown {
  if (takeIf(cursor, '[')) {
    const items = isNext(cursor, ']') ? [] : takeList(cursor, parseJson);
    expect(cursor, ']');
    return items;
  }
  if (takeIf(cursor, '{')) {
    const members = isNext(cursor, '}') ? [] : takeList(cursor, parseMember);
    expect(cursor, '}');
    return Object.fromEntries(members);
  }
  const negative = takeIf(cursor, '-');
  const token = peek(cursor);
  if (token.kind === 'number') return Number(take(cursor).text) * (negative ? -1 : 1);
  if (negative) return fail(cursor);
  if (token.kind === 'string') return take(cursor).text;
  if (takeIf(cursor, 'true')) return true;
  if (takeIf(cursor, 'false')) return false;
  return takeIf(cursor, 'null') ? null : fail(cursor);
}

function parseMember(cursor: Cursor): readonly [string, unknown] {
  const name = takeKind(cursor, 'string').text;
  expect(cursor, ':');
  return [name, parseJson(cursor)];
}
