import * as z from 'zod';
import { readSecurityAdminRules } from '../../azure/read/security-admin-rules.ts';
import { parseResourceId } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { looked, namesNoResource } from './looked.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { networkOf } from './network-of.ts';

const prefixes = z.array(
  z.object({
    prefix: z.string().optional(),
    /** `IPPrefix` or `ServiceTag`. */
    type: z.string().optional(),
  }),
);

const schema = z.array(
  z.object({
    id: z.string().optional(),
    /** `Custom` or `Default`. */
    kind: z.string(),
    /** `Allow`, `AlwaysAllow` or `Deny`. */
    access: z.string().optional(),
    direction: z.string().optional(),
    protocol: z.string().optional(),
    priority: z.number().optional(),
    sources: prefixes,
    destinations: prefixes,
    sourcePortRanges: z.array(z.string()),
    destinationPortRanges: z.array(z.string()),
    description: z.string().optional(),
    collection: z.string().optional(),
    configuration: z.string().optional(),
  }),
);

export type SecurityAdminRulesValue = Readonly<z.infer<typeof schema>>;

/** Rules of a virtual network manager: judged before every network security group. */
export const securityAdminRules = defineEvidence({
  id: 'security-admin-rules',
  part: 'network',
  schema,
  needs: { networkInterfaces },
  uses: {},
  permission: 'Microsoft.Network/virtualNetworks/listNetworkManagerEffectiveSecurityAdminRules/action',
  deadlineMs: 40_000,
  name: { en: 'Security admin rules', ja: 'セキュリティ管理規則' },
  summary: ({ length }) => ({ en: length === 1 ? '1 rule' : `${length} rules`, ja: `${length} 件` }),
  command: ({ resource }) => {
    const id = parseResourceId(resource);
    return `az network manager list-effective-security-admin-rule --resource-group "${id?.group ?? ''}" --virtual-network-name "${id?.name ?? ''}" --subscription "${id?.subscription ?? ''}"`;
  },
  collect: async (look, given) => {
    const id = parseResourceId(networkOf(given.networkInterfaces) ?? '');
    if (!id) return namesNoResource('The network interface names no subnet.');
    const answer = await readSecurityAdminRules(look.azure, id, { signal: look.signal });
    const source = { operation: 'ListNetworkManagerEffectiveSecurityAdminRules', resource: id.text };
    return looked(look, source, answer, (rules) =>
      rules.map(
        ({ ruleCollectionDescription, configurationDescription, sources, destinations, ...rule }) => ({
          ...rule,
          sources: sources.map(prefixOf),
          destinations: destinations.map(prefixOf),
          collection: ruleCollectionDescription,
          configuration: configurationDescription,
        }),
      ),
    );
  },
});

type Address = {
  readonly addressPrefix?: string | undefined;
  readonly addressPrefixType?: string | undefined;
};

const prefixOf = ({ addressPrefix, addressPrefixType }: Address) => ({
  prefix: addressPrefix,
  type: addressPrefixType,
});
