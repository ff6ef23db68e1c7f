import { machineOf } from '../../cards/machine.ts';
import { noteCard } from '../../cards/note-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { type Change, changeName } from '../../changes/change-view.ts';
import { changeRules } from '../../changes/policy/change-rules.ts';
import { toldOfBrokenGlass } from '../../changes/policy/may-break-glass.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import { type Place, placeSchema } from '../heard.ts';
import type { Post } from '../outgoing.ts';

type Parts = { readonly policy: Policy; readonly post: Post };

/** Somebody decided alone: the rooms that the policy names hear of it at once. */
export const tellOfBrokenGlass = (parts: Parts, change: Change, near: Place): Promise<void> =>
  tell(parts, change, { near, how: 'told' });

/** And once more a day later, so that somebody looks into it. */
export const reviewBrokenGlass = (parts: Parts, change: Change): Promise<void> =>
  tell(parts, change, { near: placeSchema.parse(change.request.place), how: 'review' });

type Telling = { readonly near: Place; readonly how: 'told' | 'review' };

async function tell({ policy, post }: Parts, change: Change, { near, how }: Telling): Promise<void> {
  const { decision, request, number } = change;
  const { vm } = request.question;
  const rules = changeRules(policy, { id: vm, tags: request.tags });
  if (!rules || decision?.breakGlass === undefined) return;
  const { language } = request.reader;
  const sentence = wordsIn(language).change.alone[how](
    decision.by.name,
    changeName(number),
    machineOf(vm).name,
    decision.breakGlass,
  );
  for (const room of toldOfBrokenGlass(rules)) {
    const place = placeIn(near, room);
    const card = noteCard(language, sentence);
    await post.send(`change/${number}/alone/${how}/${room}`, { place, card, notify: true });
  }
}

/** Another room that the same platform reaches in the same way. */
const placeIn = (near: Place, room: string): Place => ({
  ...near,
  conversation: room,
  room,
  reference: { ...near.reference, conversation: { ...conversationOf(near), id: room } },
});

const conversationOf = ({ reference }: Place): object =>
  typeof reference['conversation'] === 'object' && reference['conversation'] !== null
    ? reference['conversation']
    : {};
