import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({
  id: z.string(),
  verb: z.string(),
  data: z.unknown(),
  card: z.string(),
  conversation: z.string(),
  person: z.string().nullable(),
});

/** What a button is about, kept here because a card can be forged and forwarded. */
export type ButtonRow = Readonly<z.infer<typeof rowSchema>>;

const foundSchema = rowSchema.extend({ withdrawn: z.boolean(), expired: z.boolean() });

export type FoundButton = Readonly<z.infer<typeof foundSchema>>;

export type Buttons = {
  readonly add: (rows: readonly ButtonRow[], keep: { readonly milliseconds: number }) => Promise<void>;
  readonly find: (id: string) => Promise<FoundButton | undefined>;
  /** Ends every button of a card. */
  readonly withdraw: (card: string) => Promise<void>;
  /** Lets go of what expired before that; until then, whoever presses is told why nothing happens. */
  readonly tidy: (before: { readonly milliseconds: number }) => Promise<void>;
};

export const buttonsOf = (store: Store, clock: Clock): Buttons => ({
  add: async (rows, { milliseconds }) => {
    if (rows.length === 0) return;
    await store.query(
      `insert into button (id, verb, data, card, conversation, person, expires_at)
       select id, verb, data, card, conversation, person, $2
       from jsonb_to_recordset($1::jsonb)
         as row(id text, verb text, data jsonb, card text, conversation text, person text)`,
      [jsonb(rows), new Date(clock.now() + milliseconds)],
    );
  },
  find: async (id) => {
    const [row] = await store.query(
      `select id, verb, data, card, conversation, person, withdrawn, expires_at <= $2 as expired
       from button where id = $1`,
      [id, new Date(clock.now())],
    );
    return row && foundSchema.parse(row);
  },
  withdraw: async (card) => {
    await store.query('update button set withdrawn = true where card = $1', [card]);
  },
  tidy: async ({ milliseconds }) => {
    await store.query('delete from button where expires_at < $1', [new Date(milliseconds)]);
  },
});
