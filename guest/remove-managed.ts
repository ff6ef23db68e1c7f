import { deleteManagedRunCommand } from '../azure/probe/managed-run-command.ts';
import { parseResourceId } from '../base/resource-id.ts';
import { answerMs, type ProbeParts } from './probe-parts.ts';

/** Deletes what a probe left in Azure. Until that has happened it stays written down, for the next time. */
export async function removeManaged(
  { azure, leases, closing }: Pick<ProbeParts, 'azure' | 'leases' | 'closing'>,
  managed: string,
): Promise<void> {
  const id = parseResourceId(managed);
  if (!id) throw new Error(`The bot kept ${managed} as a run command, and it is no resource id.`);
  const deleted = await deleteManagedRunCommand(azure, id, { signal: closing, deadlineMs: answerMs });
  if (deleted.ok || deleted.failure.reason === 'not-found') await leases.forget(managed);
}
