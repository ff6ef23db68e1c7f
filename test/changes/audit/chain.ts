import { append, type NewEntry } from '../../../changes/audit/append.ts';
import type { Actor } from '../../../changes/person.ts';
import { auditEntriesOf } from '../../../store/audit-entries.ts';
import type { TestStore } from '../../support/store.ts';

export const suzuki: Actor = {
  objectId: '7a4a4a00-0000-4000-8000-00000000000b',
  tenant: '7e4a4700-0000-4000-8000-000000000001',
  name: '鈴木',
  surface: 'teams',
  account: '29:suzuki',
  conversation: '19:ops@thread.tacv2;messageid=1',
  message: 'f:7',
};

export const web01 =
  '/subscriptions/s/resourceGroups/RG-Prod/providers/Microsoft.Compute/virtualMachines/web-01';

export const entryOf = (event: string, more: Partial<NewEntry> = {}): NewEntry => ({
  event,
  change: 1,
  machine: web01,
  actor: suzuki,
  means: 'person',
  details: {},
  ...more,
});

/** Writes entries as the bot does: each in a transaction of its own. */
export async function writeChain({ store, clock }: TestStore, entries: readonly NewEntry[]) {
  const parts = { entries: auditEntriesOf(store), clock };
  for (const entry of entries) await store.transaction(() => append(parts, entry));
  return parts.entries;
}
