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
  takeName,
} from './cursor.ts';
import { parseDatetime, parseDynamic } from './parse-literal.ts';
import type { Expression } from './syntax.ts';

export const parseExpression = (cursor: Cursor): Expression => nested(cursor, parseOr);

const parseOr = (cursor: Cursor): Expression => chain(cursor, ['or'], parseAnd);

const parseAnd = (cursor: Cursor): Expression => chain(cursor, ['and'], parseComparison);

/** Operators of one rank, read from the left. */
function chain(
  cursor: Cursor,
  operators: readonly string[],
  parseNext: (cursor: Cursor) => Expression,
): Expression {
  let left = parseNext(cursor);
  while (operators.some((operator) => isNext(cursor, operator))) {
    const operator = take(cursor).text;
    left = { kind: 'binary', operator, left, right: parseNext(cursor) };
  }
  return left;
}

const comparisons: ReadonlySet<string> = new Set(
  '== != <> =~ !~ < <= > >= has !has has_cs !has_cs contains !contains contains_cs !contains_cs startswith !startswith startswith_cs !startswith_cs endswith !endswith endswith_cs !endswith_cs'.split(
    ' ',
  ),
);

function parseComparison(cursor: Cursor): Expression {
  const left = parseSum(cursor);
  const { text, kind } = peek(cursor);
  if (kind !== 'symbol' && kind !== 'name') return left;
  if (text === 'in' || text === 'in~' || text === '!in' || text === '!in~') {
    take(cursor);
    expect(cursor, '(');
    const options = takeList(cursor, parseExpression);
    expect(cursor, ')');
    return { kind: 'among', operator: text, left, options };
  }
  if (text === 'matches') {
    take(cursor);
    expect(cursor, 'regex');
    return { kind: 'binary', operator: 'matches regex', left, right: parseSum(cursor) };
  }
  if (!comparisons.has(text)) return left;
  take(cursor);
  return { kind: 'binary', operator: text === '<>' ? '!=' : text, left, right: parseSum(cursor) };
}

const parseSum = (cursor: Cursor): Expression => chain(cursor, ['+', '-'], parseProduct);

const parseProduct = (cursor: Cursor): Expression => chain(cursor, ['*', '/', '%'], parseSigned);

function parseSigned(cursor: Cursor): Expression {
  if (takeIf(cursor, '-')) return { kind: 'negative', of: parsePath(cursor) };
  takeIf(cursor, '+');
  return parsePath(cursor);
}

/** A value and the way into it: `properties.ipConfigurations[0]['name']`. */
function parsePath(cursor: Cursor): Expression {
  let value = parseValue(cursor);
  for (;;) {
    if (takeIf(cursor, '.')) {
      value = { kind: 'member', of: value, name: takeName(cursor) };
    } else if (takeIf(cursor, '[')) {
      value = { kind: 'element', of: value, index: parseExpression(cursor) };
      expect(cursor, ']');
    } else {
      return value;
    }
  }
}

const milliseconds: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

function parseValue(cursor: Cursor): Expression {
  const token = peek(cursor);
  switch (token.kind) {
    case 'string':
      return { kind: 'literal', type: 'string', value: take(cursor).text };
    case 'number':
      take(cursor);
      return {
        kind: 'literal',
        type: /[.eE]/.test(token.text) ? 'real' : 'long',
        value: Number(token.text),
      };
    case 'timespan': {
      take(cursor);
      const unit = token.text.replace(/^[\d.]+/, '');
      return {
        kind: 'literal',
        type: 'timespan',
        value: Number.parseFloat(token.text) * (milliseconds[unit] ?? 0),
      };
    }
    case 'name':
      return parseNamed(cursor);
    default:
      if (isNext(cursor, '[')) return { kind: 'column', name: takeName(cursor) };
      if (!takeIf(cursor, '(')) return fail(cursor);
      return closed(cursor, parseExpression(cursor));
  }
}

function parseNamed(cursor: Cursor): Expression {
  const name = takeKind(cursor, 'name').text;
  if (name === 'true' || name === 'false') return { kind: 'literal', type: 'bool', value: name === 'true' };
  if (!takeIf(cursor, '(')) return { kind: 'column', name };
  if (name === 'dynamic') return closed(cursor, parseDynamic(cursor));
  if (name === 'datetime') return closed(cursor, parseDatetime(cursor));
  if (takeIf(cursor, ')')) return { kind: 'call', name, arguments: [] };
  return closed(cursor, { kind: 'call', name, arguments: takeList(cursor, parseArgument) });
}

const parseArgument = (cursor: Cursor): Expression =>
  takeIf(cursor, '*') ? { kind: 'all' } : parseExpression(cursor);

function closed(cursor: Cursor, expression: Expression): Expression {
  expect(cursor, ')');
  return expression;
}
