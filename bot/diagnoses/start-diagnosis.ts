import { resourceKey } from '../../base/resource-id.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { keptMs } from './post-card.ts';
import { cardKeyOf, type DiagnosisRequest, machineIn } from './request.ts';
import { nothingSeenYet, statusOf } from './status-of.ts';

/** Of the same person only one of each is open. */
function keyOf({ look }: DiagnosisRequest): { readonly machine: string; readonly purpose: string } {
  const machine = resourceKey(machineIn({ look }));
  if (look.kind === 'path') return { machine: `${machine} → ${JSON.stringify(look.path)}`, purpose: 'path' };
  const { symptom = 'diagnose', event } = look.about ?? {};
  return { machine, purpose: event === undefined ? symptom : `${symptom} ${event}` };
}

type Parts = Pick<DiagnosesParts, 'rows' | 'buttons' | 'post' | 'newId' | 'clock'>;

/**
 * Belongs to the transaction of the turn: the diagnosis and its status card come together, and it is made after the
 * commit. `already-running`: this person has an open one of that machine, and nothing is added.
 */
export async function startDiagnosis(
  { rows, buttons, post, newId, clock }: Parts,
  asker: string,
  asked: Omit<DiagnosisRequest, 'cancel' | 'askedAt'>,
): Promise<'started' | 'already-running'> {
  const now = clock.now();
  const request = { ...asked, cancel: newId(), askedAt: new Date(now).toISOString() };
  const { row, isNew } = await rows.add({ asker, ...keyOf(request), request });
  if (!isNew) return 'already-running';
  const card = cardKeyOf(row.number);
  const cancel = {
    id: request.cancel,
    verb: 'cancel',
    data: { diagnosis: row.number },
    card,
    conversation: request.place.conversation,
    person: request.asker.channelId,
  };
  await buttons.add([cancel], { milliseconds: keptMs });
  await post.send(card, statusOf(request, nothingSeenYet(request), now));
  return 'started';
}
