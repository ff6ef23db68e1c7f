import { allow, client, deny, oneMachine, toAddress } from './one-machine.ts';
import type { Situation } from './situation.ts';

const source =
  'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations';
const tags = 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview';
const kind = 'flow';

const denyAllOut = { ...deny('*', 4096), direction: 'Outbound', protocol: '*' } as const;
const probe = {
  machine: 'web',
  direction: 'Inbound',
  local: '10.0.0.4:80',
  remote: '168.63.129.16:50000',
} as const;

/** Services of the host, and health probes. */
export const platform: readonly Situation[] = [
  {
    kind,
    source,
    title: 'name service of the host is not subject to rules that do not name it',
    world: oneMachine({ onSubnet: { DenyAll: denyAllOut } }),
    ask: { ...toAddress('168.63.129.16', 53), protocol: 'UDP' },
    answer: { access: 'Allow', rule: null },
  },
  {
    kind,
    source,
    title: 'a rule with the tag AzurePlatformDNS overrides the name service of the host',
    world: oneMachine({
      onSubnet: { NoDns: { ...denyAllOut, destinationAddressPrefix: 'AzurePlatformDNS' } },
    }),
    ask: { ...toAddress('168.63.129.16', 53), protocol: 'UDP' },
    answer: { access: 'Deny', rule: 'securityRules/NoDns' },
  },
  {
    kind,
    source,
    title: 'a rule with the tag AzurePlatformIMDS overrides the metadata service',
    world: oneMachine({
      onSubnet: { NoMetadata: { ...denyAllOut, destinationAddressPrefix: 'AzurePlatformIMDS' } },
    }),
    ask: toAddress('169.254.169.254', 80),
    answer: { access: 'Deny', rule: 'securityRules/NoMetadata' },
  },
  {
    kind,
    source: tags,
    title: 'health probes come from 168.63.129.16, which AzureLoadBalancer stands for',
    world: oneMachine({
      onSubnet: {
        Probes: { ...allow('*', 4000), sourceAddressPrefix: 'AzureLoadBalancer' },
        DenyAll: { ...deny('*', 4096), protocol: '*' },
      },
    }),
    ask: probe,
    answer: { access: 'Allow', rule: 'securityRules/Probes' },
  },
  {
    kind,
    source: tags,
    title: 'who does not balance load may deny AzureLoadBalancer',
    world: oneMachine({ onSubnet: { NoProbes: { ...deny('*'), sourceAddressPrefix: 'AzureLoadBalancer' } } }),
    ask: probe,
    answer: { access: 'Deny', rule: 'securityRules/NoProbes' },
  },
  {
    kind,
    source,
    title:
      'balanced traffic keeps the address of the originating computer: AzureLoadBalancer is not about it',
    world: oneMachine({ onSubnet: { Probes: { ...allow('80'), sourceAddressPrefix: 'AzureLoadBalancer' } } }),
    ask: { machine: 'web', direction: 'Inbound', local: '10.0.0.4:80', remote: `${client}:50000` },
    answer: { access: 'Deny', rule: 'defaultSecurityRules/DenyAllInBound' },
  },
];
