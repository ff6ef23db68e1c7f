import type * as z from 'zod';
import { readEffectiveSecurityRules } from '../../azure/read/effective-security-rules.ts';
import type { ResourceId } from '../../base/resource-id.ts';
import { effectiveSecurityRules, groupValue } from '../evidence/effective-security-rules.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { looked } from '../evidence/looked.ts';
import { type Looking, lookAt } from './looking.ts';
import { type End, type Piece, pieceOf } from './piece.ts';

/** The security rules in front of one network interface, for both directions. */
export type RulesValue = Readonly<
  Record<'inbound' | 'outbound', z.infer<typeof effectiveSecurityRules.schema>>
>;

export const rulesPiece = (end: End, vm: string): Piece<RulesValue> => {
  const unit = pieceOf(end, effectiveSecurityRules, vm);
  return {
    ...unit,
    summary: ({ inbound }) => unit.summary(inbound),
    command: (seen) => unit.command({ ...seen, value: seen.value.inbound }),
  };
};

export async function readRules(
  looking: Looking,
  vm: string,
  nic: ResourceId,
): Promise<Evidence<RulesValue>> {
  const answer = await readEffectiveSecurityRules(looking.azure, nic, { signal: looking.signal });
  const source = { operation: 'NetworkInterfaces_ListEffectiveNetworkSecurityGroups', resource: nic.text };
  return looked(lookAt(looking, vm), source, answer, (groups) => ({
    inbound: groups.map((group) => groupValue(group, 'inbound')),
    outbound: groups.map((group) => groupValue(group, 'outbound')),
  }));
}
