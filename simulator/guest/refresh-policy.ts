import type { World } from '../world/world.ts';
import { insideOf } from './settle/inside.ts';
import { serviceRuns, settleServices } from './settle/services.ts';
import { setValue } from './windows/registry.ts';
import type { Windows } from './windows/windows.ts';

/** https://learn.microsoft.com/windows-server/identity/ad-ds/manage/group-policy/group-policy-processing */
const refreshedEvery = 90 * 60_000;

/** Group Policy writes its values again at each start and every hour and a half, whoever has changed them in between. */
export function refreshPolicy(world: World, vm: string, now: number): void {
  const guest = world.machines[vm]?.guest;
  if (guest?.os !== 'Windows' || !guest.windows.kept) return;
  const inside = insideOf(world, vm);
  if (!inside || !isDue(inside.windows, inside.bootedAt, now)) return;
  if (!serviceRuns(settleServices(inside), 'gpsvc')) return;
  for (const { key, name, value } of inside.windows.kept ?? []) setValue(inside.windows, key, name, value);
  inside.windows.refreshedAt = new Date(now).toISOString();
}

function isDue({ refreshedAt }: Windows, bootedAt: number, now: number): boolean {
  const last = refreshedAt === undefined ? undefined : Date.parse(refreshedAt);
  return last === undefined || last < bootedAt || now - last >= refreshedEvery;
}
