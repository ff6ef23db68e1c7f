import { badRequest } from '../wire/refusal.ts';
import { find, type World } from '../world/world.ts';
import { isRunning, type NetworkInterface, virtualMachineOf } from './networks.ts';

/** Azure computes what is effective only while the machine runs. */
export function attachedToRunning(
  world: World,
  id: string,
  what: 'effective security groups' | 'effective routes',
): NetworkInterface {
  const networkInterface = find(world, 'Microsoft.Network/networkInterfaces', id);
  if (networkInterface && isRunning(world, virtualMachineOf(world, networkInterface)))
    return networkInterface;
  const code =
    what === 'effective routes'
      ? 'NicMustBeAttachedToRunningVmToGetEffectiveRoutes'
      : 'NicMustBeAttachedToRunningVmToGetEffectiveSecurityGroups';
  throw badRequest(
    code,
    `A network interface must be attached to a running virtual machine to get ${what}. The network interface ${id} is not attached to a running virtual machine.`,
  );
}
