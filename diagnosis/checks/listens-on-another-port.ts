import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { isMissing } from '../evidence/evidence.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { localPort } from '../evidence/local-port.ts';
import { machineName } from '../machine-name.ts';
import { rdpPort } from '../question.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly listens: number;
  readonly comes: number;
  readonly isProxied: boolean;
};

export const listensOnAnotherPort = defineGuestCheck({
  id: 'listens-on-another-port',
  catalogue: 'RDP.PORT',
  cites: ['listens-elsewhere'],
  facts: ['listenerSettings'],
  also: ['portProxies'],
  needs: {},
  uses: { loadBalancer },
  followsFrom: [],
  judge: ({ listenerSettings }, { also, given, question }) => {
    if (!listenerSettings) return { outcome: 'not-applicable' };
    const listens = listenerSettings.port ?? rdpPort;
    const comes = localPort(question, given.loadBalancer);
    if (listens === comes) return { outcome: 'ok' };
    const proxies = knownValue(also.portProxies) ?? [];
    const isProxied = proxies.some((proxy) => proxy.endsWith(`/${comes}`));
    const facts: Facts = { vm: machineName(question), listens, comes, isProxied };
    if (isProxied) return { outcome: 'warning', facts };
    // A load balancer that was not seen may turn the one port into the other.
    const isPortKnown = question.wayIn.kind !== 'public' || !isMissing(given.loadBalancer);
    return { outcome: 'problem', certainty: isPortKnown ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'RDP port',
      title: ({ vm, listens, comes }: Facts) => `RDP on ${vm} listens on TCP ${listens}, not on TCP ${comes}`,
      sentence: ({ listens, comes, isProxied }) =>
        isProxied
          ? `Your connection arrives at TCP ${comes}, where a port proxy of Windows takes it. RDP works if the proxy passes it on to ${listens}.`
          : `Your connection arrives at TCP ${comes}, where Windows does not expect it. Either the client and the rules on the way use ${listens}, or Windows goes back to ${comes}.`,
      rows: (facts) => rows(facts, 'en', 'Arrives at'),
    },
    ja: {
      name: 'RDP のポート',
      title: ({ vm, listens, comes }) =>
        `${vm} の RDP は TCP ${comes} ではなく TCP ${listens} で待ち受けています`,
      sentence: ({ listens, comes, isProxied }) =>
        isProxied
          ? `接続は TCP ${comes} に届き、Windows のポート プロキシが受け取ります。転送先が ${listens} であれば RDP を使えます。`
          : `接続は TCP ${comes} に届くため、RDP につながりません。クライアントと途中の規則を ${listens} に合わせるか、Windows 側を ${comes} に戻します。`,
      rows: (facts) => rows(facts, 'ja', '届くポート'),
    },
  },
});

const rows = ({ listens, comes }: Facts, language: Language, arrives: string): readonly Row[] => [
  registryRow([registryKeys.listener, 'PortNumber'], listens, language),
  { label: arrives, value: `TCP ${comes}` },
];
