import { isIPv4 } from 'node:net';
import { isMissing } from '../../evidence/evidence.ts';
import { isPrivate } from '../../traffic/belongs.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, problem } from '../path-finding.ts';

/** A private subnet, and nothing that gives the machine a public address on its way out. */
export function noWayOut({ evidence: { source }, hops, names, to }: PathFacts): readonly PathFinding[] {
  const isOutside = to !== undefined && isIPv4(to) && !isPrivate(to);
  if (!isOutside || hops.there?.type !== 'Internet') return [];
  if (isMissing(source.interfaces) || isMissing(source.network)) return [];
  const [nic] = source.interfaces.value;
  const home = nic?.ipConfigurations[0]?.subnet?.toLowerCase();
  const subnet = source.network.value.subnets.find(({ id }) => id.toLowerCase() === home);
  const hasAddress = nic?.ipConfigurations.some(({ publicAddress }) => publicAddress !== undefined) ?? true;
  if (!subnet || hasAddress || subnet.natGateway || subnet.defaultOutboundAccess !== false) return [];
  const { at } = source.network;
  const value = `${source.network.value.name}/${subnet.name}`;
  return [
    {
      id: 'no-way-out',
      ...problem('likely'),
      cites: 'beyond',
      words: {
        en: {
          title: `${names.source} has no way out to the Internet`,
          sentence:
            'Its subnet is private: without a NAT gateway, a public address or an outbound rule of a load balancer nothing gets out.',
          action: 'Give the subnet a NAT gateway.',
          rows: [
            { label: 'Subnet', value: `${value} · default outbound access off · no NAT gateway`, at },
            { label: 'Public address', value: 'none' },
          ],
        },
        ja: {
          title: `${names.source} にはインターネットに出る手段がありません`,
          sentence:
            'プライベート サブネットのため、NAT ゲートウェイ、パブリック IP、ロード バランサーの送信規則のいずれかがないと外に出られません。',
          action: 'サブネットに NAT ゲートウェイを付けます。',
          rows: [
            { label: 'サブネット', value: `${value}・既定の送信アクセスなし・NAT ゲートウェイなし`, at },
            { label: 'パブリック IP', value: 'なし' },
          ],
        },
      },
      seen: ['source-virtual-network', 'source-network-interfaces', 'source-next-hop'],
    },
  ];
}
