import type { Language } from '../../base/language.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly denies: boolean;
  readonly denyConnections?: number;
  readonly enabled?: number;
  /** Why it does not block now. */
  readonly harmless?: 'policy-decides' | 'answers';
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
    const byPolicy = policy?.denyConnections;
    // Windows refuses where nobody says anything. Where policy allows, the machine's own value does not count.
    const denies = byPolicy === undefined ? denyConnections !== 0 : byPolicy !== 0 && denyConnections === 1;
    const isWholeOff = enabled === 0;
    if (!denies && !isWholeOff) return { outcome: 'ok' };
    const harmless = rdpAnswers(also.handshake)
      ? 'answers'
      : byPolicy !== undefined && !isWholeOff
        ? 'policy-decides'
        : undefined;
    const facts: Facts = {
      vm: machineName(question),
      denies,
      ...(denyConnections === undefined ? {} : { denyConnections }),
      ...(enabled === undefined ? {} : { enabled }),
      ...(harmless ? { harmless } : {}),
    };
    if (harmless) return { outcome: 'warning', facts };
    const isSaid = isWholeOff || denyConnections !== undefined;
    return { outcome: 'problem', certainty: isSaid ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Remote Desktop setting',
      title: ({ vm }: Facts) => `Remote Desktop is turned off on ${vm}`,
      sentence: ({ harmless }) => sentences.en[harmless ?? 'blocks'],
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'リモート デスクトップの設定',
      title: ({ vm }) => `${vm} でリモート デスクトップが無効になっています`,
      sentence: ({ harmless }) => sentences.ja[harmless ?? 'blocks'],
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const sentences = {
  en: {
    blocks:
      'Windows refuses every RDP connection. No policy sets this, so it can be turned on again on the machine itself.',
    answers: 'RDP still answers inside Windows, but with this setting it may stop at the next restart.',
    'policy-decides':
      'The policy decides now. Once it says nothing any more, this setting keeps Remote Desktop off.',
  },
  ja: {
    blocks:
      'Windows が RDP 接続をすべて拒否しています。ポリシーによるものではないため、マシン側の設定で有効に戻せます。',
    answers:
      'いまは Windows の内部で RDP が応答していますが、この設定では次の再起動で止まるおそれがあります。',
    'policy-decides':
      'いまはポリシーの設定が優先されています。ポリシーを未構成に戻しても、この設定のままでは接続できません。',
  },
} as const;

const rows = ({ denies, denyConnections, enabled }: Facts, language: Language): readonly Row[] => [
  ...(denies
    ? [registryRow([registryKeys.terminalServer, 'fDenyTSConnections'], denyConnections, language)]
    : []),
  ...(enabled === 0 ? [registryRow([registryKeys.terminalServer, 'TSEnabled'], enabled, language)] : []),
];
