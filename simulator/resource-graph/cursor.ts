import { meaningless, parserFailure } from './query-error.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A place in a query that moves on as it is read. */
export type Cursor = { readonly query: string; readonly tokens: readonly Token[]; at: number; depth: number };

export const cursorOf = (query: string): Cursor => ({ query, tokens: tokensOf(query), at: 0, depth: 0 });

/** Deeper than anyone writes, and not deep enough to exhaust the stack. */
const deepest = 100;

/** Reads something that may contain its own kind. */
export function nested<Item>(cursor: Cursor, takeOne: (cursor: Cursor) => Item): Item {
  if (cursor.depth >= deepest) throw meaningless('The query is nested too deeply.');
  cursor.depth += 1;
  const item = takeOne(cursor);
  cursor.depth -= 1;
  return item;
}

/** The next token, or one further on; the last is always `end`. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const token = cursor.tokens[Math.min(cursor.at + ahead, cursor.tokens.length - 1)];
  if (!token) throw new Error('A list of tokens ends with the end.');
  return token;
}

export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at += 1;
  return token;
}

/** Keywords stand in lower case. */
export const isNext = (cursor: Cursor, text: string): boolean => {
  const token = peek(cursor);
  return token.text === text && (token.kind === 'symbol' || token.kind === 'name');
};

/** Takes the symbol or keyword if it comes next. */
export function takeIf(cursor: Cursor, text: string): boolean {
  const found = isNext(cursor, text);
  if (found) cursor.at += 1;
  return found;
}

export function expect(cursor: Cursor, text: string): Token {
  return isNext(cursor, text) ? take(cursor) : fail(cursor);
}

export function takeKind(cursor: Cursor, kind: Token['kind']): Token {
  return peek(cursor).kind === kind ? take(cursor) : fail(cursor);
}

export function fail(cursor: Cursor): never {
  const token = peek(cursor);
  throw parserFailure(token, token.text);
}

/** One or more, with commas between. */
export function takeList<Item>(cursor: Cursor, takeOne: (cursor: Cursor) => Item): readonly Item[] {
  const items = [takeOne(cursor)];
  while (takeIf(cursor, ',')) items.push(takeOne(cursor));
  return items;
}

/** A name as it stands, or one in `['…']`, which may hold anything. */
export function takeName(cursor: Cursor): string {
  if (!takeIf(cursor, '[')) return takeKind(cursor, 'name').text;
  const name = takeKind(cursor, 'string').text;
  expect(cursor, ']');
  return name;
}
