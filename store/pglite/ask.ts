import { type PGlite, protocol } from '@electric-sql/pglite';
import pg from 'pg';
import type { Answer } from '../pool.ts';

const { serialize } = protocol;

/** What a query is asked with in PostgreSQL's protocol, all of it at once. PGlite's own way takes several times as long. */
export async function ask(database: PGlite, text: string, params: readonly unknown[]): Promise<Answer> {
  const { messages } = await database.execProtocol(
    Buffer.concat([
      serialize.parse({ text }),
      serialize.bind({ values: params.map(textOf) }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
      serialize.sync(),
    ]),
  );
  let fields: readonly Field[] = [];
  let command = '';
  const rows: Record<string, unknown>[] = [];
  for (const message of messages) {
    if (message instanceof protocol.messages.RowDescriptionMessage) fields = message.fields.map(fieldOf);
    else if (message instanceof protocol.messages.DataRowMessage) rows.push(rowOf(fields, message.fields));
    else if (message instanceof protocol.messages.CommandCompleteMessage) command = message.text;
  }
  return { rows, command: command.split(' ')[0] ?? '' };
}

type Field = { readonly name: string; readonly read: (text: string) => unknown };

/** The same types as from a server. */
const fieldOf = ({ name, dataTypeID }: { readonly name: string; readonly dataTypeID: number }): Field => ({
  name,
  read: pg.types.getTypeParser(dataTypeID, 'text'),
});

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
