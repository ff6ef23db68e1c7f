import type { Language } from '../../base/language.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly denies: boolean;
  readonly denyConnections?: number;
  readonly enabled?: number;
  readonly answers: boolean;
};

export const remoteDesktopOff = defineGuestCheck({
  id: 'remote-desktop-off',
  catalogue: 'RDP.DENY',
  cites: ['remote-desktop-off'],
  facts: ['terminalServer', 'policy'],
  also: ['handshake'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ terminalServer, policy }, { also, question }) => {
    const { denyConnections, enabled } = terminalServer ?? {};
    // Where policy says something, the machine's own value does not count. Windows refuses where nobody says anything.
    const denies = policy?.denyConnections === undefined && denyConnections !== 0;
    if (!denies && enabled !== 0) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      denies,
      ...(denyConnections === undefined ? {} : { denyConnections }),
      ...(enabled === undefined ? {} : { enabled }),
      answers: rdpAnswers(also.handshake),
    };
    if (facts.answers) return { outcome: 'warning', facts };
    const isSaid = enabled === 0 || denyConnections !== undefined;
    return { outcome: 'problem', certainty: isSaid ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Remote Desktop setting',
      title: ({ vm }: Facts) => `Remote Desktop is turned off on ${vm}`,
      sentence: ({ answers }) =>
        answers
          ? 'RDP still answers inside Windows, but with this setting it may stop at the next restart.'
          : 'Windows refuses every RDP connection. No policy asks for that, so it can be turned on again on the machine itself.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'リモート デスクトップの設定',
      title: ({ vm }) => `${vm} でリモート デスクトップが無効になっています`,
      sentence: ({ answers }) =>
        answers
          ? 'いまは Windows の内部で RDP が応答していますが、この設定では次の再起動で止まるおそれがあります。'
          : 'Windows が RDP 接続をすべて拒否しています。ポリシーによるものではないため、マシン側の設定で有効に戻せます。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ denies, denyConnections, enabled }: Facts, language: Language): readonly Row[] => [
  ...(denies
    ? [registryRow([registryKeys.terminalServer, 'fDenyTSConnections'], denyConnections, language)]
    : []),
  ...(enabled === 0 ? [registryRow([registryKeys.terminalServer, 'TSEnabled'], enabled, language)] : []),
];
