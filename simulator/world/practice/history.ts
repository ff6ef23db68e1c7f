import { recordWrite } from '../../activity/record-write.ts';
import type { Moment, World } from '../world.ts';
import { resourceId } from './add-resource.ts';
import { principalIds } from './ids.ts';
import { machineId } from './machines.ts';
import type { Places } from './places.ts';

const day = 24 * 3600_000;

/** What the Activity Log of the last weeks holds: a pipeline that keeps writing a network security group, and people. */
export function addHistory(world: World, places: Places, moment: Moment): void {
  const nsg = resourceId(places.prod.group, 'Microsoft.Network/networkSecurityGroups', 'nsg-web');
  const nsgWrite = 'Microsoft.Network/networkSecurityGroups/write';
  const restart = 'Microsoft.Compute/virtualMachines/restart/action';
  const deallocate = 'Microsoft.Compute/virtualMachines/deallocate/action';
  const past: readonly [daysAgo: number, who: string, action: string, resourceId: string][] = [
    [35, principalIds.pipeline, nsgWrite, nsg],
    [28, principalIds.pipeline, nsgWrite, nsg],
    [21, principalIds.pipeline, nsgWrite, nsg],
    [14, principalIds.pipeline, nsgWrite, nsg],
    [9, principalIds.suzuki, restart, machineId(places.prod, 'web-02')],
    [7, principalIds.pipeline, nsgWrite, nsg],
    [2.5, principalIds.suzuki, deallocate, machineId(places.prod, 'db-03')],
    [
      1.2,
      principalIds.watanabe,
      nsgWrite,
      resourceId(places.net.group, 'Microsoft.Network/networkSecurityGroups', 'nsg-app'),
    ],
    [0.1, principalIds.pipeline, nsgWrite, nsg],
  ];
  for (const [daysAgo, who, action, resource] of past) {
    const by = world.principals.find(({ id }) => id === who);
    if (!by) throw new Error(`The practice world has no principal ${who}`);
    recordWrite(world, { by, action, resourceId: resource }, { ...moment, now: moment.now - daysAgo * day });
  }
}
