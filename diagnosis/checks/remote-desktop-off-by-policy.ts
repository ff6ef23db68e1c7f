import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly policy: number;
  readonly local?: number;
  readonly answers: boolean;
};

export const remoteDesktopOffByPolicy = defineGuestCheck({
  id: 'remote-desktop-off-by-policy',
  catalogue: 'RDP.DENYPOL',
  cites: ['remote-desktop-off'],
  facts: ['policy'],
  also: ['terminalServer', 'handshake'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ policy }, { also, question }) => {
    const value = policy?.denyConnections;
    if (value === undefined) return { outcome: 'not-applicable' };
    if (value === 0) return { outcome: 'ok' };
    const local = knownValue(also.terminalServer)?.denyConnections;
    const facts: Facts = {
      vm: machineName(question),
      policy: value,
      ...(local === undefined ? {} : { local }),
      answers: rdpAnswers(also.handshake),
    };
    // A policy that came a moment ago may not have reached the listener yet.
    return facts.answers ? { outcome: 'warning', facts } : { outcome: 'problem', certainty: 'sure', facts };
  },
  words: {
    en: {
      name: 'Policy about Remote Desktop',
      title: ({ vm }: Facts) => `A policy turns Remote Desktop off on ${vm}`,
      sentence: ({ answers }) =>
        answers
          ? 'RDP still answers inside Windows, but the policy forbids it. A local change would not last: the policy has to be changed.'
          : 'Windows refuses every RDP connection. A local change would not last: the policy has to be changed.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'リモート デスクトップのポリシー',
      title: ({ vm }) => `ポリシーが ${vm} のリモート デスクトップを無効にしています`,
      sentence: ({ answers }) =>
        answers
          ? 'いまは Windows の内部で RDP が応答していますが、ポリシーで禁止されています。マシン側で変えても元に戻るため、ポリシーの変更が必要です。'
          : 'Windows が RDP 接続をすべて拒否しています。マシン側で変えても元に戻るため、ポリシーの変更が必要です。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ policy, local }: Facts, language: Language): readonly Row[] => [
  registryRow([registryKeys.terminalServicesPolicy, 'fDenyTSConnections'], policy, language),
  registryRow([registryKeys.terminalServer, 'fDenyTSConnections'], local, language),
];
