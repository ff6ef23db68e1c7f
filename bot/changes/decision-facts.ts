import { mayDo } from '../../azure/access/may-do.ts';
import { readPerson } from '../../azure/access/read-person.ts';
import type { AccountRefusal } from '../../base/reasons.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import type { Change } from '../../changes/change-view.ts';
import type { DecisionFacts } from '../../changes/policy/decision.ts';
import { refuseAccount } from '../../changes/policy/may-ask.ts';
import type { Pause } from '../../store/pause.ts';
import type { ConversationParts } from '../conversation/conversation-parts.ts';
import type { Heard } from '../heard.ts';
import { opensFor } from './opens-for.ts';
import { tagsOf } from './tags-of.ts';

/** Teams waits for the end of a turn for about ten seconds. */
const options = { deadlineMs: 4_000 };

type Parts = Pick<ConversationParts, 'azure' | 'tenants' | 'clock'> & { readonly pause: Pause };

/** All that decides whether this person's word counts, as Azure and the directory say now. */
export async function decisionFacts(
  { azure, tenants, clock, pause }: Parts,
  { speaker, place, personal }: Pick<Heard, 'speaker' | 'place' | 'personal'>,
  change: Change,
): Promise<Result<DecisionFacts, AccountRefusal>> {
  const { plan, request, expiresAt = 0 } = change;
  const account = refuseAccount(speaker, tenants);
  if (account || speaker.objectId === undefined) return failure(accountRefusal(account));
  const person = await readPerson(azure, speaker.objectId, options);
  if (!person.ok) {
    return failure(person.failure.reason === 'not-found' ? 'no-directory-account' : 'could-not-check');
  }
  const { vm } = request.question;
  const actions = plan?.actions ?? [];
  const principals = [person.value.id, ...person.value.groups];
  const [access, tagged, paused] = await Promise.all([
    mayDo(azure, { principals, actions }, options),
    tagsOf(azure, [vm, ...(plan?.writes ?? [])], options),
    pause.now(),
  ]);
  if (!access.ok || !tagged.ok) return failure('could-not-check');
  const [machine = { id: vm, tags: request.tags }, ...writes] = tagged.value;
  const askers = [request.asker, ...request.alsoAsked];
  return success({
    by: { account: speaker, human: true, person: person.value },
    tenants,
    room: place.room,
    personal,
    machine,
    writes,
    opensFor: plan && change.undoOf === undefined ? opensFor(plan) : [],
    paused: paused !== undefined,
    now: clock.now(),
    access: access.value,
    change: {
      state: change.state,
      risk: plan?.risk ?? 'high',
      askedBy: askers.map(({ objectId }) => objectId),
      expiresAt,
      machineName: parseResourceId(vm)?.name ?? vm,
      actions,
    },
  });
}

const accountRefusal = (refused: ReturnType<typeof refuseAccount>): AccountRefusal =>
  refused === 'foreign-tenant' ? 'foreign-tenant' : 'no-directory-account';
