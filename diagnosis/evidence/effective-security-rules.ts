import * as z from 'zod';
import {
  type EffectiveSecurityGroup,
  readEffectiveSecurityRules,
} from '../../azure/read/effective-security-rules.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { isOff } from './is-off.ts';
import { looked, missing, namesNoResource } from './looked.ts';
import { virtualMachine } from './virtual-machine.ts';

const schema = z.array(
  z.object({
    networkSecurityGroup: z.string().optional(),
    /** What the group is associated with: one of the three. */
    subnet: z.string().optional(),
    networkInterface: z.string().optional(),
    networkManager: z.string().optional(),
    /** Those for inbound traffic. */
    rules: z.array(
      z.object({
        /** With what it comes from, such as `securityRules/deny-rdp` or `defaultSecurityRules/DenyAllInBound`. */
        name: z.string().optional(),
        protocol: z.string().optional(),
        access: z.string().optional(),
        priority: z.number().optional(),
        /** As written; service tags are in `expandedSources`. */
        sources: z.array(z.string()),
        expandedSources: z.array(z.string()),
        sourcePorts: z.array(z.string()),
        destinations: z.array(z.string()),
        expandedDestinations: z.array(z.string()),
        destinationPorts: z.array(z.string()),
      }),
    ),
  }),
);

export type EffectiveSecurityRulesValue = Readonly<z.infer<typeof schema>>;

/** The network security groups that apply to the primary network interface. */
export const effectiveSecurityRules = defineEvidence({
  id: 'effective-security-rules',
  part: 'network',
  schema,
  needs: { virtualMachine },
  uses: {},
  permission: 'Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action',
  deadlineMs: 100_000,
  name: { en: 'Effective security rules', ja: '有効なセキュリティ規則' },
  summary: (groups) => {
    const names = groups.flatMap(({ networkSecurityGroup }) => networkSecurityGroup?.split('/').at(-1) ?? []);
    return { en: names.join(', ') || 'no NSG', ja: names.join('、') || 'NSG なし' };
  },
  command: ({ resource }) => `az network nic list-effective-nsg --ids "${resource}"`,
  collect: async (look, given) => {
    if (isOff(given.virtualMachine)) return missing({ reason: 'vm-not-running' });
    const nic = parseResourceId(given.virtualMachine.networkInterfaces[0] ?? '');
    if (!nic) return namesNoResource('The machine names no network interface.');
    const answer = await readEffectiveSecurityRules(look.azure, nic, { signal: look.signal });
    const source = { operation: 'NetworkInterfaces_ListEffectiveNetworkSecurityGroups', resource: nic.text };
    return looked(look, source, answer, (groups) => groups.map((group) => groupValue(group, 'inbound')));
  },
});

export const groupValue = (
  group: EffectiveSecurityGroup,
  direction: 'inbound' | 'outbound',
): EffectiveSecurityRulesValue[number] => ({
  networkSecurityGroup: group.networkSecurityGroup?.id,
  subnet: group.association?.subnet?.id,
  networkInterface: group.association?.networkInterface?.id,
  networkManager: group.association?.networkManager?.id,
  rules: group.effectiveSecurityRules
    .filter((rule) => rule.direction?.toLowerCase() === direction)
    .map((rule) => ({
      name: rule.name,
      protocol: rule.protocol,
      access: rule.access,
      priority: rule.priority,
      sources: all(rule.sourceAddressPrefix, rule.sourceAddressPrefixes),
      expandedSources: rule.expandedSourceAddressPrefix,
      sourcePorts: all(rule.sourcePortRange, rule.sourcePortRanges),
      destinations: all(rule.destinationAddressPrefix, rule.destinationAddressPrefixes),
      expandedDestinations: rule.expandedDestinationAddressPrefix,
      destinationPorts: all(rule.destinationPortRange, rule.destinationPortRanges),
    })),
});

/** Azure says the same in one field, in the other, or in both. */
const all = (one: string | undefined, many: readonly string[]): string[] => [
  ...new Set(one === undefined ? many : [one, ...many]),
];
