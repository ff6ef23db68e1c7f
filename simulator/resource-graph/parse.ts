import {
  type Cursor,
  cursorOf,
  expect,
  fail,
  isNext,
  nested,
  peek,
  takeIf,
  takeKind,
  takeList,
  takeName,
} from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import { takeFlavor, takeKeys } from './parse-join.ts';
import { parseNamed, parseSortKey, takeCount, takeOperator, takePattern } from './parse-part.ts';
import { parserFailure } from './query-error.ts';
import type { JoinStep, MvExpandStep, Pipeline, Step } from './syntax.ts';

/** Reads a query, or says where it cannot be read. */
export function parse(query: string): Pipeline {
  const cursor = cursorOf(query);
  const pipeline = parsePipeline(cursor);
  return peek(cursor).kind === 'end' ? pipeline : fail(cursor);
}

const parsePipeline = (cursor: Cursor): Pipeline => nested(cursor, parseSteps);

/** A query that begins with an operator is about `resources`. */
function parseSteps(cursor: Cursor): Pipeline {
  const first = takeKind(cursor, 'name').text;
  const isTable = peek(cursor).kind === 'end' || isNext(cursor, '|') || isNext(cursor, ')');
  if (!isTable) cursor.at -= 1;
  const steps: Step[] = isTable ? [] : [parseStep(cursor)];
  while (takeIf(cursor, '|')) steps.push(parseStep(cursor));
  return { table: isTable ? first : 'resources', steps };
}

/** Reads one operator with what belongs to it, without the bar before it. */
function parseStep(cursor: Cursor): Step {
  const at = peek(cursor);
  const name = takeOperator(cursor);
  switch (name) {
    case 'where':
      return { kind: 'where', predicate: parseExpression(cursor) };
    case 'project':
      return { kind: 'project', columns: takeList(cursor, parseNamed) };
    case 'project-away':
      return { kind: 'project-away', patterns: takeList(cursor, takePattern) };
    case 'extend':
      return { kind: 'extend', columns: takeList(cursor, parseNamed) };
    case 'summarize':
      return parseSummarize(cursor);
    case 'join':
      return parseJoin(cursor);
    case 'union':
      return parseUnion(cursor);
    case 'mv-expand':
    case 'mvexpand':
      return parseMvExpand(cursor);
    case 'order':
    case 'sort':
      expect(cursor, 'by');
      return { kind: 'order', keys: takeList(cursor, parseSortKey) };
    case 'top':
      return parseTop(cursor);
    case 'take':
    case 'limit':
      return { kind: 'take', count: takeCount(cursor) };
    case 'distinct':
      return { kind: 'distinct', names: takeIf(cursor, '*') ? [] : takeList(cursor, takeName) };
    case 'count':
      return { kind: 'count' };
    default:
      throw parserFailure(at, name);
  }
}

function parseSummarize(cursor: Cursor): Step {
  const aggregates = isNext(cursor, 'by') ? [] : takeList(cursor, parseNamed);
  const by = takeIf(cursor, 'by') ? takeList(cursor, parseNamed) : [];
  return { kind: 'summarize', aggregates, by };
}

/** `kind=leftouter (…) on key`. */
function parseJoin(cursor: Cursor): JoinStep {
  const flavor = takeFlavor(cursor);
  const right = parseSource(cursor);
  return { kind: 'join', flavor, right, keys: takeKeys(cursor) };
}

function parseUnion(cursor: Cursor): Step {
  if (takeIf(cursor, 'kind')) {
    expect(cursor, '=');
    expect(cursor, 'outer');
  }
  return { kind: 'union', pipelines: takeList(cursor, parseSource) };
}

/** A pipeline in brackets, or the name of a table. */
function parseSource(cursor: Cursor): Pipeline {
  if (!takeIf(cursor, '(')) return { table: takeKind(cursor, 'name').text, steps: [] };
  const pipeline = parsePipeline(cursor);
  expect(cursor, ')');
  return pipeline;
}

/** `item = properties.list to typeof(string) limit 400`. */
function parseMvExpand(cursor: Cursor): MvExpandStep {
  const column = parseNamed(cursor);
  const type = takeIf(cursor, 'to') ? { type: takeType(cursor) } : {};
  const limit = takeIf(cursor, 'limit') ? { limit: takeCount(cursor) } : {};
  return { kind: 'mv-expand', column, ...type, ...limit };
}

function takeType(cursor: Cursor): string {
  expect(cursor, 'typeof');
  expect(cursor, '(');
  const type = takeKind(cursor, 'name').text;
  expect(cursor, ')');
  return type;
}

function parseTop(cursor: Cursor): Step {
  const count = takeCount(cursor);
  expect(cursor, 'by');
  return { kind: 'top', count, keys: takeList(cursor, parseSortKey) };
}
