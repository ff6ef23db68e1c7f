import { isMissing } from '../../evidence/evidence.ts';
import { lacksIPv6 } from '../attempt-of.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, problem } from '../path-finding.ts';

/** Nothing goes to an IPv6 address from a machine that has none. */
export function noIpv6Address({ question, evidence, names }: PathFacts): readonly PathFinding[] {
  const { interfaces } = evidence.source;
  if (isMissing(interfaces) || !lacksIPv6(question, interfaces)) return [];
  const value = (interfaces.value[0]?.ipConfigurations ?? [])
    .flatMap(({ address }) => address ?? [])
    .join(', ');
  const { at } = interfaces;
  return [
    {
      id: 'no-ipv6-address',
      ...problem('sure'),
      cites: 'beyond',
      words: {
        en: {
          title: `${names.source} has no IPv6 address`,
          sentence: `${names.destination.en} is an IPv6 address, and the network interface has IPv4 addresses only.`,
          action:
            'Use the IPv4 address of the destination, or add an IPv6 configuration to the subnet and the network interface.',
          rows: [{ label: 'Addresses', value, at }],
        },
        ja: {
          title: `${names.source} に IPv6 アドレスがありません`,
          sentence: `${names.destination.ja} は IPv6 アドレスですが、NIC には IPv4 アドレスしかありません。`,
          action: '接続先の IPv4 アドレスを使うか、サブネットと NIC に IPv6 の構成を追加します。',
          rows: [{ label: 'アドレス', value, at }],
        },
      },
      seen: ['source-network-interfaces'],
    },
  ];
}
