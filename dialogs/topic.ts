import * as z from 'zod';
import { dialogIds, type Known, knownSchema } from './known.ts';

export const topicSchema = z.strictObject({
  dialog: z.enum(dialogIds),
  known: knownSchema,
  until: z.number(),
  /** It was asked in private: what follows from it is answered in private. */
  quiet: z.boolean(),
});

/** What a person talks about in a conversation: the machine need not be named again, and can be corrected. */
export type Topic = Readonly<z.infer<typeof topicSchema>>;

/** Whoever comes back after that may mean something else. */
export const topicLifetimeMs = 60 * 60_000;

export type Topics = {
  readonly recall: () => Promise<Topic | undefined>;
  readonly keep: (topic: Pick<Topic, 'dialog'> & { readonly known: Known }) => Promise<void>;
};
