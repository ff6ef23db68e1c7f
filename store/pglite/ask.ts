import { type PGlite, protocol } from '@electric-sql/pglite';
import pg from 'pg';
import type { Clock } from '../../base/clock.ts';
import type { Answer } from '../pool.ts';

const { serialize } = protocol;

export type Ask = (text: string, params: readonly unknown[]) => Promise<Answer>;

/** A plan that was made for a small table would stay when it has grown, and making one takes longer than most queries. */
const plannedForMs = 10_000;

/**
 * Asks in PostgreSQL's protocol, in one message for each query: PGlite's own way takes several times as long. Each
 * statement is parsed and planned, and stays for a while; they are written in code, so there are few.
 */
export function askerOf(database: PGlite, clock: Clock): Ask {
  const prepared = new Map<string, Prepared>();

  return async (text, params) => {
    const now = clock.now();
    const known = prepared.get(text);
    const name = known?.name ?? `s${prepared.size}`;
    const { fields, since } = known?.fields && now - known.since < plannedForMs ? known : { since: now };
    // Until it has worked, there may be none of the name.
    if (!fields) prepared.set(text, { name, since });
    const { messages } = await database.execProtocol(
      Buffer.concat([
        ...(fields ? [] : prepare(name, text)),
        serialize.bind({ statement: name, values: params.map(textOf) }),
        serialize.execute({}),
        serialize.sync(),
      ]),
      // For file systems that write later; this one has written.
      { syncToFs: false },
    );
    const described = fields ?? fieldsOf(messages);
    if (!fields) prepared.set(text, { name, since, fields: described });
    return answerOf(messages, described);
  };
}

/** `fields`: what its rows have; absent until it has worked once. */
type Prepared = { readonly name: string; readonly since: number; readonly fields?: readonly Field[] };

type Field = { readonly name: string; readonly read: (text: string) => unknown };

type Messages = Awaited<ReturnType<PGlite['execProtocol']>>['messages'];

/** An attempt that failed may have left one of the name behind, or not: closing is no error either way. */
const prepare = (name: string, text: string): Uint8Array[] => [
  serialize.close({ type: 'S', name }),
  serialize.parse({ name, text }),
  serialize.describe({ type: 'S', name }),
];

function fieldsOf(messages: Messages): readonly Field[] {
  const row = messages.find((message) => message instanceof protocol.messages.RowDescriptionMessage);
  // The same types as from a server.
  return (row?.fields ?? []).map(({ name, dataTypeID }) => ({
    name,
    read: pg.types.getTypeParser(dataTypeID, 'text'),
  }));
}

function answerOf(messages: Messages, fields: readonly Field[]): Answer {
  let command = '';
  const rows: Record<string, unknown>[] = [];
  for (const message of messages) {
    if (message instanceof protocol.messages.DataRowMessage) rows.push(rowOf(fields, message.fields));
    else if (message instanceof protocol.messages.CommandCompleteMessage) command = message.text;
  }
  return { rows, command: command.split(' ')[0] ?? '' };
}

const rowOf = (fields: readonly Field[], texts: readonly (string | null)[]): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name, read }, index) => [name, readOrNull(texts[index], read)]));

const readOrNull = (text: string | null | undefined, read: Field['read']): unknown =>
  text === null || text === undefined ? null : read(text);

/** Parameters travel as text; PostgreSQL knows from the query what they are. */
function textOf(param: unknown): string | null {
  if (param === null || param === undefined) return null;
  if (param instanceof Date) return param.toISOString();
  if (Array.isArray(param)) return `{${param.map(elementOf).join(',')}}`;
  if (typeof param === 'object') throw new TypeError('A value goes into a query through jsonb().');
  return String(param);
}

function elementOf(element: unknown): string {
  const text = textOf(element);
  return text === null ? 'null' : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
