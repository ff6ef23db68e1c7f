import type { Facts } from '../diagnosis/checks/dns-servers-wrong.ts';
import type { Adapter } from '../guest/facts/network.ts';
import { cannot } from './parts/cannot.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { notKnownThen } from './parts/not-known-then.ts';
import { revertUnlessConfirmed } from './parts/revert-unless-confirmed.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

export const takeDnsFromDhcp = defineRemedy<Facts>({
  id: 'take-dns-from-dhcp',
  catalogue: 'M16b',
  fixes: ['dns-servers-wrong'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: (given) => {
    const adapters = wrongAdapters(given);
    if (adapters.length === 0)
      return cannot(
        'Windows already takes its name servers from Azure, or has a fixed address. Set the DNS servers of the virtual network to the domain’s own.',
        'DNS サーバーはすでに Azure から取得しているか、アドレスが固定されています。仮想ネットワークの DNS サーバーをドメインのものに変更してください。',
      );
    return inside(
      given,
      revertUnlessConfirmed,
      ...adapters.map((mac) => ({ do: 'adapter', mac, set: 'dns-from-dhcp' }) as const),
    );
  },
  // Whether a name server of the virtual network knows the domain shows only when it is asked.
  effect: (evidence) => notKnownThen(evidence, ['dom']),
  words: {
    en: {
      name: 'Take name servers from Azure',
      sentence: ({ facts: { vm, servers } }) =>
        `Takes the DNS servers ${servers.join(', ')} off the adapters of ${vm}; Windows asks those of the virtual network then.`,
      mind: 'It helps only where the virtual network names the DNS servers of the domain.',
    },
    ja: {
      name: 'DNS サーバーを Azure から取得する',
      sentence: ({ facts: { vm, servers } }) =>
        `${vm} のアダプターから DNS サーバー ${servers.join('、')} の指定を外し、仮想ネットワークの DNS サーバーを使うようにします。`,
      mind: '仮想ネットワークにドメインの DNS サーバーが設定されている場合にだけ効果があります。',
    },
  },
});

/** MAC addresses of adapters with name servers of their own that know nothing of the domain. */
const wrongAdapters = ({ facts, fact }: RemedyCase<Facts>): readonly string[] =>
  (knownOf(fact('adapters')) ?? [])
    .filter(({ dhcp, dnsServers }) => dhcp && dnsServers.some((server) => facts.servers.includes(server)))
    .flatMap(macOf);

const macOf = ({ mac }: Adapter): readonly string[] => {
  const digits = mac.replace(/[:-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(digits) ? [digits] : [];
};
