import { judgeAccess } from '../../azure/access/judge-access.ts';
import { readAccessFacts } from '../../azure/access/read-access-facts.ts';
import { type Person, readPerson } from '../../azure/access/read-person.ts';
import type { AskRefusal } from '../../base/reasons.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { subscriptionsOf } from '../../changes/policy/in-scope.ts';
import { type AskAnswer, mayAsk, refuseAccount, refusePerson } from '../../changes/policy/may-ask.ts';
import { mayStartProbe, type ProbeDecision } from '../../changes/policy/may-start-probe.ts';
import { findMachines } from '../../diagnosis/find-machines.ts';
import type { VmReference } from '../../dialogs/command/vm-reference.ts';
import type { Machine } from '../../dialogs/parts.ts';
import type { Heard } from '../heard.ts';
import type { ConversationParts } from './conversation-parts.ts';

/** A machine that the person may ask about. */
export type Allowed = {
  readonly machine: Machine;
  /** Whether everybody in the room may see the answer. */
  readonly openHere: boolean;
  /** Whether the person may have the bot look inside it. */
  readonly mayProbe: ProbeDecision;
};

export type FoundForPerson =
  | { readonly allowed: readonly [Allowed, ...Allowed[]] }
  | { readonly refused: AskRefusal };

/** Teams waits for the end of a turn for about ten seconds. */
const options = { deadlineMs: 4_000 };

const readAction = 'Microsoft.Compute/virtualMachines/read';

const probeAction = 'Microsoft.Compute/virtualMachines/runCommand/action';

/**
 * Looks for machines on behalf of a person. One that the person may not read is as one that is not there: Azure is
 * asked the same in both cases, so that neither the answer nor the time it takes tells them apart.
 */
export async function findForPerson(
  bot: Pick<ConversationParts, 'azure' | 'policy' | 'tenants'>,
  { speaker, place }: Pick<Heard, 'speaker' | 'place'>,
  reference: VmReference,
): Promise<FoundForPerson> {
  const { azure, policy, tenants } = bot;
  const account = refuseAccount(speaker, tenants);
  if (account || speaker.objectId === undefined) return { refused: account ?? 'no-directory-account' };
  const subscriptions = subscriptionsOf(policy);
  const isInScope = (id: ResourceId) => subscriptions.includes(id.subscription.toLowerCase());
  const [somewhere] = subscriptions;
  // The id alone says so: Azure need not be asked whether there is such a machine.
  const elsewhere = reference.by === 'id' && !isInScope(reference.id);
  if (somewhere === undefined || elsewhere) return { refused: 'not-in-scope' };

  const [person, found] = await Promise.all([
    readPerson(azure, speaker.objectId, options),
    findMachines(azure, reference, { ...options, isInScope }),
  ]);
  if (!person.ok) {
    return { refused: person.failure.reason === 'not-found' ? 'no-directory-account' : 'could-not-check' };
  }
  const refused = refusePerson(person.value);
  if (refused) return { refused };
  if (!found.ok) return { refused: 'could-not-check' };
  if (found.value.length === 0) {
    const access = await accessOf(bot, person.value, `/subscriptions/${somewhere}`);
    return { refused: access === 'not-known' ? 'could-not-check' : 'not-found-or-not-yours' };
  }
  const judged = await Promise.all(
    found.value.map(async (machine) => {
      const access = await accessOf(bot, person.value, machine.id);
      const facts = { person: person.value, machine, room: place.room };
      const answer: AskAnswer =
        access === 'not-known'
          ? { allowed: false, refused: 'could-not-check' }
          : mayAsk(policy, { ...facts, ...access });
      const mayProbe =
        access === 'not-known' ? 'probe-not-checked' : mayStartProbe(policy, { ...facts, ...access });
      return { machine, answer, mayProbe };
    }),
  );
  return summed(judged);
}

async function accessOf(
  { azure }: Pick<ConversationParts, 'azure'>,
  person: Person,
  resource: string,
): Promise<{ readonly mayRead: boolean; readonly mayRunCommand: boolean } | 'not-known'> {
  const id = parseResourceId(resource);
  if (!id) throw new Error(`Azure found ${resource}, which is no resource id.`);
  const principals = [person.id, ...person.groups];
  const facts = await readAccessFacts(azure, id, { ...options, principals });
  if (facts.ok) {
    const may = (action: string) => judgeAccess(facts.value, action, id.text).allowed;
    return { mayRead: may(readAction), mayRunCommand: may(probeAction) };
  }
  // Deleted since it was found.
  return facts.failure.reason === 'not-found' ? { mayRead: false, mayRunCommand: false } : 'not-known';
}

/** Whoever may ask about one of several machines of a name does not hear of the others. */
function summed(
  judged: readonly (Omit<Allowed, 'openHere'> & { readonly answer: AskAnswer })[],
): FoundForPerson {
  const [first, ...others] = judged.flatMap(({ answer, ...rest }) =>
    answer.allowed ? [{ ...rest, openHere: answer.openHere }] : [],
  );
  if (first) return { allowed: [first, ...others] };
  const refusals = judged.flatMap(({ answer }) => (answer.allowed ? [] : [answer.refused]));
  const known = refusals.find((refused) => refused !== 'not-found-or-not-yours');
  return { refused: known ?? 'not-found-or-not-yours' };
}
