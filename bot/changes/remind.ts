import { machineOf } from '../../cards/machine.ts';
import { noteCard } from '../../cards/note-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { type Change, changeName } from '../../changes/change-view.ts';
import { placeSchema } from '../heard.ts';
import type { Post } from '../outgoing.ts';

/** Once, before the time to decide is over. */
export async function remind({ post }: { readonly post: Post }, change: Change): Promise<void> {
  const { request, plan, number, expiresAt = 0 } = change;
  const { reader, onlyFor } = request;
  const { change: words, moment } = wordsIn(reader.language);
  const until = moment(new Date(expiresAt).toISOString(), reader.timeZone);
  const { name } = machineOf(request.question.vm);
  const card = noteCard(
    reader.language,
    words.reminder(changeName(number), name, until, plan?.approvers ?? []),
  );
  const place = placeSchema.parse(request.place);
  await post.send(`change/${number}/reminder`, {
    place,
    card,
    notify: true,
    ...(onlyFor === undefined ? {} : { onlyFor }),
  });
}
