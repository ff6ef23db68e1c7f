import type { Words } from '../../base/language.ts';
import { isMissing } from '../evidence/evidence.ts';
import { whereOf } from './findings/reported.ts';
import { meaningOf } from './issues/meaning-of.ts';
import type { PathHop } from './path-diagnosis.ts';
import type { PathEvidence } from './path-evidence.ts';

/** The hops of the connection that was tried; none where it was not. */
export const pathHops = ({ check }: Pick<PathEvidence, 'check'>): readonly PathHop[] =>
  isMissing(check)
    ? []
    : check.value.hops.map((hop) => ({
        name: hop.resource === undefined ? '–' : whereOf(hop),
        address: hop.address ?? '',
        kind: kinds[hop.type] ?? { en: hop.type, ja: hop.type },
        issues: hop.issues.map(({ type }) => {
          const { title, action } = meaningOf(type);
          return { type, title: title(whereOf(hop)), action };
        }),
      }));

const kinds: Readonly<Record<string, Words>> = {
  Source: { en: 'source', ja: '接続元' },
  Destination: { en: 'destination', ja: '接続先' },
  VirtualMachine: { en: 'virtual machine', ja: '仮想マシン' },
  VirtualNetwork: { en: 'virtual network', ja: '仮想ネットワーク' },
  VirtualAppliance: { en: 'virtual appliance', ja: '仮想アプライアンス' },
  VirtualNetworkGateway: { en: 'virtual network gateway', ja: '仮想ネットワーク ゲートウェイ' },
  Internet: { en: 'the Internet', ja: 'インターネット' },
  PublicLoadBalancer: { en: 'public load balancer', ja: 'パブリック ロード バランサー' },
};
