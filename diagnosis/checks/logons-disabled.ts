import type { Language } from '../../base/language.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

type Setting = { readonly place: readonly [key: string, name: string]; readonly value: number };

export type Facts = {
  readonly vm: string;
  readonly isDraining: boolean;
  readonly settings: readonly Setting[];
  readonly events: readonly SeenEvent[];
};

/** Drain mode, and logons disabled, as Windows notes them when it turns somebody away. */
const kinds: readonly EventKind[] = [
  ['rs', 1070],
  ['rs', 1071],
  ['ra', 1070],
  ['ra', 1071],
];

const serviceSays = 'Win32_TerminalServiceSetting';

export const logonsDisabled = defineGuestCheck({
  id: 'logons-disabled',
  catalogue: 'RDP.LOGON',
  cites: 'beyond',
  facts: ['listenerSettings', 'terminalServer'],
  also: ['serviceSettings', 'events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ listenerSettings, terminalServer }, { also, question }) => {
    const service = knownValue(also.serviceSettings);
    const off = (place: Setting['place'], value: number | undefined): readonly Setting[] =>
      value === undefined || value === 0 ? [] : [{ place, value }];
    const drain = [
      ...off([registryKeys.terminalServer, 'TSServerDrainMode'], terminalServer?.drainMode),
      ...off([serviceSays, 'SessionBrokerDrainMode'], service?.drainMode),
    ];
    const closed = [
      ...off([registryKeys.listener, 'fLogonDisabled'], listenerSettings?.logonDisabled),
      ...off([registryKeys.terminalServer, 'TSUserEnabled'], terminalServer?.userEnabled),
      ...off([serviceSays, 'Logons'], service?.logons),
    ];
    const settings = [...closed, ...drain];
    if (settings.length === 0) return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      isDraining: closed.length === 0,
      settings,
      events: seenEvents(also.events, kinds),
    };
    return { outcome: 'problem', certainty: 'sure', facts };
  },
  words: {
    en: {
      name: 'Remote logons',
      title: ({ vm, isDraining }: Facts) =>
        isDraining ? `${vm} is in drain mode` : `Remote logons are disabled on ${vm}`,
      sentence: ({ isDraining }) =>
        isDraining
          ? 'It keeps the sessions that it has and takes no new ones. Whoever has a session can still come back to it.'
          : 'Windows answers and then turns everybody away. Somebody usually does that for maintenance: ask before you allow logons again.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'リモートからのサインインの受付',
      title: ({ vm, isDraining }) =>
        isDraining
          ? `${vm} は新しいセッションを受け付けない設定(ドレイン モード)です`
          : `${vm} はリモートからのサインインを受け付けない設定です`,
      sentence: ({ isDraining }) =>
        isDraining
          ? 'いまあるセッションには戻れますが、新しく接続することはできません。'
          : 'RDP は応答しますが、サインインはすべて断られます。保守のための設定かもしれません。戻す前に管理者に確認してください。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ settings, events }: Facts, language: Language): readonly Row[] => [
  ...settings.map(({ place, value }) => registryRow(place, value, language)),
  ...eventRows(events, kinds, language),
];
