import * as z from 'zod';
import { known } from '../network/known.ts';
import { inGroup } from '../network/reads.ts';
import { begin, type Effect } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { attachedToRunning } from './attached.ts';
import { effectiveSecurityRules } from './effective-security-rules.ts';

const id = 'NetworkInterfaces_ListEffectiveNetworkSecurityGroups';

export const listEffectiveNetworkSecurityGroups: Operation = {
  id,
  method: 'POST',
  path: `${inGroup}/Microsoft.Network/networkInterfaces/{name}/effectiveNetworkSecurityGroups`,
  action: 'Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action',
  charge: 'Network',
  handle: (call) => {
    const networkInterface = known(call, 'Microsoft.Network/networkInterfaces');
    attachedToRunning(call.world, networkInterface.id, 'effective security groups');
    return begin(call, {
      style: 'network-action',
      location: networkInterface.location ?? '',
      seconds: 11,
      effect: { name: id, input: { networkInterface: networkInterface.id } },
    });
  },
};

const told = z.object({ networkInterface: z.string() });

const answer: Effect = (world, input) => {
  const asked = told.parse(input).networkInterface;
  const networkInterface = attachedToRunning(world, asked, 'effective security groups');
  return { value: effectiveSecurityRules(world, networkInterface) };
};

export const listEffectiveNetworkSecurityGroupsEffect = { [id]: answer };
