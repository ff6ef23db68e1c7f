import { licensingOf } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly sessions: number; readonly graceDaysLeft: number };

/** As many administrators as Windows lets in without the role. */
const withoutRole = 2;

export const sessionHostRoleUnused = defineGuestCheck({
  id: 'session-host-role-unused',
  catalogue: 'LIC.UNUSED',
  cites: ['grace-period-over'],
  facts: ['roles', 'licensingSettings', 'serviceSettings', 'policy', 'sessions'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ roles, sessions, ...facts }, { question }) => {
    if (!roles?.sessionHost) return { outcome: 'not-applicable' };
    const { mode, graceDaysLeft } = licensingOf(facts);
    const people = (sessions?.active ?? 0) + (sessions?.inactive ?? 0);
    if (mode !== undefined || graceDaysLeft === undefined || people > withoutRole) return { outcome: 'ok' };
    return { outcome: 'warning', facts: { vm: machineName(question), sessions: people, graceDaysLeft } };
  },
  words: {
    en: {
      name: 'Need for the session host role',
      title: ({ vm }: Facts) => `${vm} may not need the session host role`,
      sentence: () =>
        'Hardly anybody is signed in and licensing was never set up. Without the role two administrators get in with no licence at all.',
      rows: ({ sessions, graceDaysLeft }) => [
        { label: 'Sessions', value: String(sessions) },
        { label: 'Grace period', value: `${graceDaysLeft} days left` },
      ],
    },
    ja: {
      name: 'セッション ホストの役割の要否',
      title: ({ vm }) => `${vm} にセッション ホストの役割は不要かもしれません`,
      sentence: () =>
        'サインイン中の人がほとんどおらず、ライセンスも設定されていません。役割がなければ、管理者 2 人までライセンスなしで接続できます。',
      rows: ({ sessions, graceDaysLeft }) => [
        { label: 'セッション', value: String(sessions) },
        { label: '猶予期間', value: `残り ${graceDaysLeft} 日` },
      ],
    },
  },
});
