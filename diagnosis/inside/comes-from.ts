import { sameResource } from '../../base/resource-id.ts';
import { type GivenTo, isMissing } from '../evidence/evidence.ts';
import { ipFlow } from '../evidence/ip-flow.ts';
import { neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { networkOf } from '../evidence/network-of.ts';
import { sourceAddress } from '../evidence/source-address.ts';
import { virtualNetwork } from '../evidence/virtual-network.ts';
import type { Question } from '../question.ts';
import type { ComesFrom } from './remote-address.ts';

/** Evidence that tells where the person's packets come from. IP flow verify needs their address as well, and says so where nobody told it. */
export const originUnits = { neighbours, networkInterfaces, virtualNetwork, ipFlow } as const;

type Given = GivenTo<Record<never, never>, typeof originUnits>;

/** Where the person's packets come from, as Windows sees it. */
export function comesFrom(question: Question, given: Given): ComesFrom {
  const interfaces = isMissing(given.networkInterfaces) ? [] : given.networkInterfaces.value;
  const source = sourceAddress(question.wayIn, given.neighbours, networkOf(interfaces));
  const subnet = interfaces[0]?.ipConfigurations[0]?.subnet;
  const subnets = isMissing(given.virtualNetwork) ? [] : given.virtualNetwork.value.subnets;
  const own = subnets.find(({ id }) => subnet !== undefined && sameResource(id, subnet));
  return { ...(source.ok ? { address: source.value } : {}), ...(own ? { localSubnet: own.prefixes } : {}) };
}

/** What would have told it, by the keys of `originUnits`. */
export const withoutOrigin = ({ wayIn }: Question, { address }: ComesFrom): readonly string[] => {
  if (address !== undefined) return ['virtualNetwork'];
  return wayIn.kind === 'bastion' ? ['neighbours', 'networkInterfaces'] : ['ipFlow'];
};
