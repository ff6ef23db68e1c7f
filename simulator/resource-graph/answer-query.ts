import * as z from 'zod';
import { type Answer, type Call, ok } from '../wire/operation.ts';
import { parse } from './parse.ts';
import { QueryError } from './query-error.ts';
import { type QueryRequest, requestSchema } from './query-request.ts';
import { refuseTooMuch } from './refuse-too-much.ts';
import { run } from './run.ts';
import { scopeOf } from './scope-of.ts';
import { continued, tokenFor } from './skip-token.ts';
import { supportInfo } from './support-info.ts';
import type { Table } from './table.ts';
import { tableOf } from './tables.ts';
import { type KqlType, wireOf } from './value.ts';

/** Runs a query over the world, or says in Azure's way why it cannot be run. */
export function answerQuery(call: Call): Answer {
  try {
    const request = requestSchema.safeParse(call.body);
    if (request.error) {
      throw new QueryError('InvalidRequest', z.prettifyError(request.error));
    }
    return ok(resultOf(call, request.data));
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { status: error.code === 'AccessDenied' ? 403 : 400, body: { error: bodyOf(call, error) } };
  }
}

function resultOf(call: Call, request: QueryRequest) {
  const within = scopeOf(call, request);
  const pipeline = parse(request.query);
  refuseTooMuch(pipeline);
  const table = run(pipeline, {
    now: call.moment.now,
    table: (name) => tableOf(name, call, within),
  });
  const takes = pipeline.steps.some(({ kind }) => kind === 'take');
  return pageOf(call, request, { table, takes });
}

type Result = { readonly table: Table; readonly takes: boolean };

/** A page of the result. Only what has ids can be followed by another; a query that takes is not skipped into. */
function pageOf(call: Call, request: QueryRequest, { table, takes }: Result) {
  const { options } = request;
  const before = continued(call, request);
  const skip = (takes ? undefined : options?.$skip) ?? before?.skip ?? 0;
  const top = options?.$top ?? before?.top ?? 1000;
  const rows = table.rows.slice(skip, skip + top);
  const hasMore = skip + rows.length < table.rows.length;
  const canPage = table.columns.some(({ name }) => name.toLowerCase() === 'id');
  return {
    totalRecords: table.rows.length,
    count: rows.length,
    data: options?.resultFormat === 'table' ? tableView({ ...table, rows }) : objects({ ...table, rows }),
    facets: (request.facets ?? []).map(({ expression }) => ({
      expression,
      resultType: 'FacetError',
      errors: [{ code: 'NotSupported', message: 'The practice Azure does not compute facets.' }],
    })),
    resultTruncated: hasMore && !canPage ? 'true' : 'false',
    ...(hasMore && canPage ? { $skipToken: tokenFor(call, request, { skip: skip + rows.length, top }) } : {}),
  };
}

const objects = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, wireOf(row[at] ?? null)])));

const wireTypes: Readonly<Record<KqlType, string>> = {
  string: 'string',
  long: 'integer',
  real: 'number',
  bool: 'boolean',
  datetime: 'datetime',
  timespan: 'string',
  dynamic: 'object',
};

const tableView = ({ columns, rows }: Table) => ({
  columns: columns.map(({ name, type }) => ({ name, type: wireTypes[type] })),
  rows: rows.map((row) => row.map(wireOf)),
});

function bodyOf(call: Call, error: QueryError) {
  const cause = { code: error.code, message: error.message, ...error.place };
  const isAboutQuery = error.code === 'ParserFailure' || error.code === 'InvalidQuery';
  const invalid = {
    code: 'InvalidQuery',
    message:
      'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
  };
  return {
    code: error.code === 'AccessDenied' ? 'AccessDenied' : 'BadRequest',
    message: supportInfo(call),
    details: isAboutQuery ? [invalid, cause] : [cause],
  };
}
