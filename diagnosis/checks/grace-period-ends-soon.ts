import { licensingOf, unreadGrace } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly days: number };

const soon = 15;

export const gracePeriodEndsSoon = defineGuestCheck({
  id: 'grace-period-ends-soon',
  catalogue: 'LIC.EXPIRING',
  cites: 'beyond',
  facts: ['roles', 'licensingSettings', 'serviceSettings', 'policy'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ roles, ...facts }, { question }) => {
    const { mode, graceDaysLeft: days = 0 } = licensingOf(facts);
    if (!roles?.sessionHost || mode !== undefined) return { outcome: 'not-applicable' };
    const unread = unreadGrace(facts);
    if (unread.length > 0) return { outcome: 'unknown', without: [], unread };
    if (days === 0 || days > soon) return { outcome: 'ok' };
    return { outcome: 'warning', facts: { vm: machineName(question), days } };
  },
  words: {
    en: {
      name: 'End of the grace period',
      title: ({ vm, days }: Facts) => `${vm} needs licences in ${days} days`,
      sentence: () => 'The grace period of the session host role ends then, and no licensing mode is set.',
      rows: ({ days }) => [{ label: 'Grace period', value: `${days} days left` }],
    },
    ja: {
      name: '猶予期間の終わり',
      title: ({ vm, days }) => `${vm} はあと ${days} 日でライセンスが必要になります`,
      sentence: () =>
        'セッション ホストの猶予期間がそこで終わりますが、ライセンス モードが設定されていません。',
      rows: ({ days }) => [{ label: '猶予期間', value: `残り ${days} 日` }],
    },
  },
});
