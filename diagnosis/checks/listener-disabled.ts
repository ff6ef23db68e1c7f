import type { Language } from '../../base/language.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly isGone: boolean;
  readonly enableWinStation?: number;
  readonly stations: readonly string[];
  readonly answers: boolean;
};

export const listenerDisabled = defineGuestCheck({
  id: 'listener-disabled',
  catalogue: 'RDP.LISTENER',
  cites: ['remote-desktop-off'],
  facts: ['listenerSettings', 'winStations'],
  also: ['handshake'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ listenerSettings, winStations = [] }, { also, question }) => {
    const isGone = !listenerSettings || !winStations.some((name) => /^RDP-Tcp$/i.test(name));
    const enableWinStation = listenerSettings?.enableWinStation;
    if (!isGone && enableWinStation !== 0) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      isGone,
      ...(enableWinStation === undefined ? {} : { enableWinStation }),
      stations: winStations,
      answers: rdpAnswers(also.handshake),
    };
    return facts.answers ? { outcome: 'warning', facts } : { outcome: 'problem', certainty: 'sure', facts };
  },
  words: {
    en: {
      name: 'RDP listener',
      title: ({ vm, isGone }: Facts) =>
        isGone ? `The RDP listener of ${vm} is gone` : `The RDP listener of ${vm} is disabled`,
      sentence: ({ isGone, answers }) =>
        answers
          ? 'RDP still answers inside Windows, but with these settings it stops at the next restart.'
          : isGone
            ? 'Windows has no settings for the listener RDP-Tcp any more, so it opens no port for RDP.'
            : 'Remote Desktop may be on, but the listener RDP-Tcp is off, so nothing accepts connections.',
      rows: (facts) => rows(facts, 'en', { listeners: 'Listeners', none: 'none' }),
    },
    ja: {
      name: 'RDP リスナー',
      title: ({ vm, isGone }) =>
        isGone ? `${vm} の RDP リスナーがありません` : `${vm} の RDP リスナーが無効になっています`,
      sentence: ({ isGone, answers }) =>
        answers
          ? 'いまは Windows の内部で RDP が応答していますが、この設定では次の再起動で止まります。'
          : isGone
            ? '接続を受け付けるリスナー RDP-Tcp の設定が Windows から消えているため、RDP のポートが開きません。'
            : '接続を受け付けるリスナー RDP-Tcp が無効なため、リモート デスクトップが有効でも接続できません。',
      rows: (facts) => rows(facts, 'ja', { listeners: 'リスナー', none: 'なし' }),
    },
  },
});

const rows = (
  { isGone, enableWinStation, stations }: Facts,
  language: Language,
  label: Readonly<Record<'listeners' | 'none', string>>,
): readonly Row[] =>
  isGone
    ? [{ label: label.listeners, value: stations.join(', ') || label.none }]
    : [registryRow([registryKeys.listener, 'fEnableWinStation'], enableWinStation, language)];
