import { type ActivityEvent, readActivityLog } from '../../azure/read/activity-log.ts';
import { type InstanceView, readInstanceView } from '../../azure/read/virtual-machine.ts';
import { correlationOf } from './calling-of.ts';
import { resourceOf } from './resource-of.ts';
import { settleByOperation } from './settle-by-looking.ts';
import type { Doubt, Settled, StepParts } from './step-kind.ts';

export type LogDoubt = Doubt<unknown> & { readonly vm: string; readonly action: string };

/** Our clock and Azure's differ a little. */
const skewMs = 60_000;

/** Longer than any restart or redeploy takes; whatever has not ended by then is told no more. */
const mostMs = 45 * 60_000;

/**
 * For what leaves a machine as it was, such as a restart. Azure's Activity Log has our correlation id. That it did not
 * happen is said only when two sources say so after their time: no such entry, and a machine that nobody has touched since.
 */
export async function settleByLog(parts: StepParts, about: LogDoubt): Promise<Settled> {
  const ended = await settleByOperation(parts, about);
  if (ended) return ended;
  const { azure, logLagMs } = parts;
  const now = azure.clock.now();
  const vm = resourceOf(about.vm);
  const log = await readActivityLog(azure, {
    resource: vm,
    since: new Date(about.sentAt - skewMs),
    until: new Date(now + skewMs),
  });
  if (!log.ok) return 'under-way';
  const such = log.value.filter((event) => same(event.operationName?.value, about.action));
  const ours = such.filter((event) => same(event.correlationId, correlationOf(about.key)));
  const since = now - about.sentAt;
  const told = toldBy(ours, about.action);
  if (told === 'happened') return told;
  // A refusal may be of an attempt before this one, of which nothing stands there yet.
  if (told === 'under-way' || since < logLagMs) return since < mostMs ? 'under-way' : 'cannot-tell';
  if (told) return told;
  if (such.length > 0) return 'cannot-tell';
  const view = await readInstanceView(azure, vm);
  if (!view.ok) return 'under-way';
  return isUntouched(view.value, about.sentAt - skewMs) ? 'did-not' : 'cannot-tell';
}

/** What our own entries say; the newest is the first. */
function toldBy(events: readonly ActivityEvent[], action: string): Settled | undefined {
  const [newest] = events;
  if (!newest) return undefined;
  if (events.some(({ status }) => same(status?.value, 'Succeeded'))) return 'happened';
  return same(newest.status?.value, 'Failed')
    ? { failed: { operation: action, reason: 'operation-failed', message: '' } }
    : 'under-way';
}

/** Azure stamps the machine's state whenever something was done to the machine. */
function isUntouched({ statuses }: InstanceView, since: number): boolean {
  const provisioned = statuses.find(({ code }) => /^ProvisioningState\/succeeded$/i.test(code ?? ''));
  return provisioned?.time !== undefined && provisioned.time.getTime() < since;
}

const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
