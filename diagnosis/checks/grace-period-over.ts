import type { SeenEvent } from '../../guest/facts/events.ts';
import { type Licensing, licensingOf, modeName, unreadGrace } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, seenEvents } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly licensing: Licensing; readonly events: readonly SeenEvent[] };

const kinds: readonly EventKind[] = [
  ['ra', 1068],
  ['ra', 1069],
  ['ra', 1128],
  ['ra', 50_280],
];

export const gracePeriodOver = defineGuestCheck({
  id: 'grace-period-over',
  catalogue: 'LIC.GRACE',
  cites: ['grace-period-over'],
  facts: ['roles', 'licensingSettings', 'serviceSettings', 'policy'],
  also: ['events'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ roles, ...facts }, { also, question }) => {
    if (!roles?.sessionHost) return { outcome: 'not-applicable' };
    const licensing = licensingOf(facts);
    const events = seenEvents(also.events, kinds);
    if (licensing.mode !== undefined) return { outcome: 'ok' };
    const told: Facts = { vm: machineName(question), licensing, events };
    if (licensing.graceDaysLeft === 0) return { outcome: 'problem', certainty: 'sure', facts: told };
    if (licensing.graceDaysLeft === undefined && events.some(({ id }) => id === 1069))
      return { outcome: 'problem', certainty: 'likely', facts: told };
    const unread = unreadGrace(facts);
    return unread.length > 0 ? { outcome: 'unknown', without: [], unread } : { outcome: 'ok' };
  },
  words: {
    en: {
      name: 'Grace period for licences',
      title: ({ vm }: Facts) => `${vm} lets nobody in without a licence any more`,
      sentence: () =>
        'The 120 days of grace of the session host role are over, and no licensing mode was ever set. Administrators still get in with mstsc /admin.',
      rows: ({ licensing, events }) => [
        {
          label: 'Grace period',
          value: licensing.graceDaysLeft === undefined ? 'not known' : `${licensing.graceDaysLeft} days left`,
        },
        { label: 'Mode', value: modeName(licensing.mode).en },
        ...eventRows(events, kinds, 'en'),
      ],
    },
    ja: {
      name: 'ライセンスの猶予期間',
      title: ({ vm }) => `${vm} はライセンスなしでは接続できなくなっています`,
      sentence: () =>
        'セッション ホストの猶予期間(120 日)が終わり、ライセンス モードが設定されていません。管理者は mstsc /admin で接続できます。',
      rows: ({ licensing, events }) => [
        {
          label: '猶予期間',
          value: licensing.graceDaysLeft === undefined ? '不明' : `残り ${licensing.graceDaysLeft} 日`,
        },
        { label: 'モード', value: modeName(licensing.mode).ja },
        ...eventRows(events, kinds, 'ja'),
      ],
    },
  },
});
