import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { isMissing } from '../evidence/evidence.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { machineName } from '../machine-name.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly lanAdapter?: number;
  readonly listens: readonly string[];
  readonly runs: boolean;
  readonly expected?: string;
};

const everywhere = ['0.0.0.0', '::'];

export const boundToOneAdapter = defineGuestCheck({
  id: 'bound-to-one-adapter',
  catalogue: 'RDP.LAN',
  cites: ['listens-elsewhere'],
  facts: ['listenerSettings', 'listenAddresses', 'portOwners'],
  also: ['services'],
  needs: {},
  uses: { networkInterfaces },
  followsFrom: [],
  judge: ({ listenerSettings, listenAddresses = [], portOwners = [] }, { also, given, question }) => {
    const lanAdapter = listenerSettings?.lanAdapter ?? 0;
    const isRdp = portOwners.some(({ services }) => services.includes('TermService'));
    const listens = isRdp ? listenAddresses : [];
    if (listens.some((address) => everywhere.includes(address))) return { outcome: 'ok' };
    if (listens.length === 0 && lanAdapter === 0) return { outcome: 'ok' };
    const runs = knownValue(also.services)?.get('TermService')?.state === 'running';
    const expected = isMissing(given.networkInterfaces)
      ? undefined
      : given.networkInterfaces.value[0]?.ipConfigurations[0]?.address;
    const facts: Facts = {
      vm: machineName(question),
      ...(lanAdapter === 0 ? {} : { lanAdapter }),
      listens,
      runs,
      ...(expected === undefined ? {} : { expected }),
    };
    // Bound, running and nowhere to be found: that adapter is not there any more.
    if (listens.length === 0)
      return runs ? { outcome: 'problem', certainty: 'likely', facts } : { outcome: 'warning', facts };
    if (expected === undefined) return { outcome: 'unknown', without: ['networkInterfaces'] };
    return listens.includes(expected) ? { outcome: 'ok' } : { outcome: 'problem', certainty: 'sure', facts };
  },
  words: {
    en: {
      name: 'Network adapter of RDP',
      title: ({ vm }: Facts) => `RDP on ${vm} is bound to one network adapter`,
      sentence: ({ listens, runs }) =>
        listens.length === 0
          ? runs
            ? 'That adapter is not there any more, so RDP listens nowhere.'
            : 'RDP does not run now. When it does, it listens on that adapter only.'
          : 'RDP listens on the address of that adapter only, and your connection arrives at another one.',
      rows: (facts) => rows(facts, 'en', { listens: 'Listens on', expected: 'Address in Azure' }),
    },
    ja: {
      name: 'RDP のネットワーク アダプター',
      title: ({ vm }) => `${vm} の RDP が 1 つのネットワーク アダプターに限定されています`,
      sentence: ({ listens, runs }) =>
        listens.length === 0
          ? runs
            ? 'そのアダプターがなくなっているため、RDP はどこでも待ち受けていません。'
            : 'いまは RDP が動いていません。動いても、そのアダプターだけで待ち受けます。'
          : 'RDP はそのアダプターのアドレスだけで待ち受けますが、接続は別のアドレスに届きます。',
      rows: (facts) => rows(facts, 'ja', { listens: '待ち受け', expected: 'Azure でのアドレス' }),
    },
  },
});

const rows = (
  { lanAdapter, listens, expected }: Facts,
  language: Language,
  label: Readonly<Record<'listens' | 'expected', string>>,
): readonly Row[] => [
  registryRow([registryKeys.listener, 'LanAdapter'], lanAdapter, language),
  ...(listens.length === 0 ? [] : [{ label: label.listens, value: listens.join(', ') }]),
  ...(expected === undefined ? [] : [{ label: label.expected, value: expected }]),
];
