import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import { jsonb } from './jsonb.ts';
import type { Store } from './store.ts';

const rowSchema = z.object({ card: z.string(), about: z.unknown() });

/** A question that somebody was asked, by the name of its card. */
export type OpenQuestion = Readonly<z.infer<typeof rowSchema>>;

export type OpenQuestions = {
  readonly open: (question: OpenQuestion & { readonly until: number }) => Promise<void>;
  /** Somebody answered, or asked something else. */
  readonly close: (card: string) => Promise<void>;
  /** Takes those that nobody has answered in time: each goes to one caller, if the transaction is committed. */
  readonly takeOverdue: () => Promise<readonly OpenQuestion[]>;
};

/** So many at once; the rest comes with the next look. */
const most = 100;

export const openQuestionsOf = (store: Store, clock: Clock): OpenQuestions => ({
  open: async ({ card, about, until }) => {
    await store.query('insert into open_question (card, about, until) values ($1, $2, $3)', [
      card,
      jsonb(about),
      new Date(until),
    ]);
  },
  close: async (card) => {
    await store.query('delete from open_question where card = $1', [card]);
  },
  takeOverdue: async () =>
    z.array(rowSchema).parse(
      await store.query(
        `delete from open_question where card in (
             select card from open_question where until <= $1 order by until limit ${most} for update skip locked
           ) returning card, about`,
        [new Date(clock.now())],
      ),
    ),
});
