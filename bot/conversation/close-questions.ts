import * as z from 'zod';
import type { Clock } from '../../base/clock.ts';
import { languages } from '../../base/language.ts';
import type { Log } from '../../base/log.ts';
import { outdatedCard } from '../../cards/outdated-card.ts';
import type { OpenQuestions } from '../../store/open-questions.ts';
import type { Store } from '../../store/store.ts';
import { every } from '../every.ts';
import { placeSchema } from '../heard.ts';
import type { Post } from '../outgoing.ts';

/** Where a question stands, and whom it speaks to. */
const aboutSchema = z.strictObject({
  place: placeSchema,
  onlyFor: z.string().optional(),
  language: z.enum(languages),
});

export type AskedAbout = Readonly<z.infer<typeof aboutSchema>>;

type Parts = {
  readonly questions: OpenQuestions;
  readonly post: Post;
  readonly store: Pick<Store, 'transaction'>;
};

/** What nobody answered in time ends by itself, with a word. */
export const closeQuestions = ({ questions, post, store }: Parts): Promise<void> =>
  store.transaction(async () => {
    for (const { card, about } of await questions.takeOverdue()) {
      // What another version kept closes with its card as it is: the others do not wait for it.
      const read = aboutSchema.safeParse(about).data;
      if (!read) continue;
      const { language, place, onlyFor } = read;
      const closed = { place, card: outdatedCard(language, 'unanswered') };
      await post.update(card, { ...closed, ...(onlyFor === undefined ? {} : { onlyFor }) });
    }
  });

const everyMs = 60_000;

/** From now on. Answers with the way to stop it. */
export const startClosingQuestions = ({
  clock,
  log,
  ...parts
}: Parts & { readonly clock: Clock; readonly log: Log }): (() => Promise<void>) =>
  every(
    { milliseconds: everyMs, clock, log, failed: 'Questions that nobody answered could not be closed.' },
    () => closeQuestions(parts),
  );
