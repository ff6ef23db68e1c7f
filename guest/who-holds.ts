import type { Azure } from '../azure/azure.ts';
import { type ActivityEvent, readActivityLog } from '../azure/read/activity-log.ts';
import type { Asking } from './probe-parts.ts';

/** Azure lets no script run longer. */
const longestMs = 90 * 60_000;

/** Who began something inside the machine that has not ended, as the Activity Log names them. */
export async function whoHolds(azure: Azure, { vm, stop }: Asking): Promise<string | undefined> {
  const until = new Date(azure.clock.now());
  const since = new Date(until.getTime() - longestMs);
  const read = await readActivityLog(
    azure,
    { resource: vm.id, since, until },
    { signal: stop, deadlineMs: 10_000 },
  );
  if (!read.ok) return undefined;
  const inside = read.value.filter(({ operationName }) =>
    /\/virtualMachines\/(runCommand\/action|extensions\/write)$/i.test(operationName?.value ?? ''),
  );
  const ended = new Set(inside.filter(hasEnded).map(({ correlationId }) => correlationId));
  const open = inside.filter(({ correlationId }) => !ended.has(correlationId));
  return open.find(({ caller }) => caller)?.caller;
}

const hasEnded = ({ status }: ActivityEvent): boolean => /^(Succeeded|Failed)$/i.test(status?.value ?? '');
