import type { Block, Card } from '../../cards/card.ts';
import { machineOf } from '../../cards/machine.ts';
import { noteCard } from '../../cards/note-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { ChangeState } from '../../changes/change.ts';
import { type Change, changeName } from '../../changes/change-view.ts';
import { placeSchema } from '../heard.ts';
import type { CardKey, Outgoing, Post } from '../outgoing.ts';

type Parts = { readonly post: Post };

type When = 'asked' | 'still-waiting';

/**
 * In a message of its own: the card of the change is brought up to date in place, which notifies nobody. Whoever asked
 * knows already.
 */
export async function tellApprovers({ post }: Parts, change: Change, when: When): Promise<void> {
  const { reader, question } = change.request;
  const { change: words, moment } = wordsIn(reader.language);
  const until = moment(new Date(change.expiresAt ?? 0).toISOString(), reader.timeZone);
  const { name } = machineOf(question.vm);
  const card = noteCard(reader.language, words.tellApprovers[when](changeName(change.number), name, until));
  for (const { key, blocks, ...to } of tellingsOf(change, when)) {
    await post.send(key, { ...to, card: { ...card, blocks }, notify: true });
  }
}

/** What they were told is true no more. A reminder says itself until when it is. */
export async function endTelling({ post }: Parts, change: Change): Promise<void> {
  if (!wasProposed.has(change.state) || !change.plan || change.decision?.under !== undefined) return;
  const { reader, question } = change.request;
  const words = wordsIn(reader.language).change.tellApprovers;
  const card: Card = noteCard(
    reader.language,
    words.over(changeName(change.number), machineOf(question.vm).name),
  );
  for (const { key, blocks: _, ...to } of tellingsOf(change, 'asked'))
    await post.update(key, { ...to, card });
}

/** The states that follow a proposal. */
const wasProposed: ReadonlySet<ChangeState> = new Set([
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'void',
]);

type Telling = Pick<Outgoing, 'place' | 'onlyFor'> & {
  readonly key: CardKey;
  readonly blocks: readonly Block[];
};

/** Where everybody sees the card, all of them in one message; otherwise each alone, who then does not see the card. */
function tellingsOf({ request, plan, number }: Change, when: When): readonly Telling[] {
  const { reader, onlyFor, personal = false, asker, alsoAsked } = request;
  const askers = new Set([asker, ...alsoAsked].map(({ objectId }) => objectId));
  const people = (plan?.approvers ?? []).filter(({ objectId }) => !askers.has(objectId));
  const place = placeSchema.parse(request.place);
  const key = `change/${number}/${when}`;
  if (onlyFor === undefined && !personal) {
    return people.length === 0 ? [] : [{ key, place, blocks: [{ type: 'mentions', people }] }];
  }
  const text = wordsIn(reader.language).change.tellApprovers.show(number);
  return people.map(({ objectId }) => ({
    key: `${key}/${objectId}`,
    place,
    onlyFor: objectId,
    blocks: [{ type: 'text', text }],
  }));
}
