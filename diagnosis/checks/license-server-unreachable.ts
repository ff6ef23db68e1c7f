import type { Reach } from '../../guest/facts/fact.ts';
import type { ReachedServer } from '../../guest/facts/licensing.ts';
import { type Licensing, licensingOf } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  readonly licensing: Licensing;
  readonly reached: readonly ReachedServer[];
};

export const licenseServerUnreachable = defineGuestCheck({
  id: 'license-server-unreachable',
  catalogue: 'LIC.SERVER',
  cites: ['license-server-in-trouble', 'licensing-misconfigured'],
  facts: ['roles', 'licensingSettings', 'serviceSettings', 'policy', 'licenseServerReach'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: ['license-servers-in-wrong-key', 'grace-period-over'],
  judge: ({ roles, licenseServerReach: reached = [], ...facts }, { question }) => {
    if (!roles?.sessionHost) return { outcome: 'not-applicable' };
    const licensing = licensingOf(facts);
    // One that answers is enough.
    if (reached.some(({ port135 }) => port135 === 'open')) return { outcome: 'ok' };
    const told: Facts = { vm: machineName(question), licensing, reached };
    // Until the grace period ends, nobody is asked for a licence.
    return (licensing.graceDaysLeft ?? 0) > 0
      ? { outcome: 'warning', facts: told }
      : { outcome: 'problem', certainty: 'sure', facts: told };
  },
  words: {
    en: {
      name: 'Licence server',
      title: ({ vm, reached }: Facts) =>
        reached.length === 0 ? `${vm} knows no licence server` : `${vm} does not reach its licence server`,
      sentence: ({ reached, licensing }) =>
        [
          reached.length === 0
            ? 'It is a session host, and no licence server is named, so nobody gets a licence.'
            : 'It needs TCP 135, 445 and 49152 to 65535 there to get licences, and 135 does not answer.',
          licensing.byPolicy.servers
            ? 'The servers come from a policy; a change on the machine would not last.'
            : '',
          'Administrators still get in with mstsc /admin.',
        ]
          .filter(Boolean)
          .join(' '),
      rows: (facts) => rows(facts, { none: 'none', server: 'Licence server', grace: 'Grace' }, graceLine.en),
    },
    ja: {
      name: 'ライセンス サーバー',
      title: ({ vm, reached }) =>
        reached.length === 0
          ? `${vm} にライセンス サーバーが設定されていません`
          : `${vm} からライセンス サーバーに接続できません`,
      sentence: ({ reached, licensing }) =>
        [
          reached.length === 0
            ? 'セッション ホストですが、ライセンス サーバーの指定がないためライセンスを取得できません。'
            : 'ライセンスの取得には TCP 135、445、49152~65535 が必要ですが、135 が応答しません。',
          licensing.byPolicy.servers
            ? 'サーバーの指定はポリシーによるもので、この仮想マシンで変更しても元に戻ります。'
            : '',
          '管理者は mstsc /admin で接続できます。',
        ].join(''),
      rows: (facts) =>
        rows(facts, { none: 'なし', server: 'ライセンス サーバー', grace: '猶予期間' }, graceLine.ja),
    },
  },
});

const graceLine = {
  en: (days: number) => `${days} days left`,
  ja: (days: number) => `残り ${days} 日`,
} as const;

function rows(
  { reached, licensing: { graceDaysLeft } }: Facts,
  label: Readonly<Record<'none' | 'server' | 'grace', string>>,
  grace: (days: number) => string,
) {
  const servers = reached.map(({ name, port135, port445 }) => ({
    label: label.server,
    value: `${name} · TCP 135 ${said(port135)} · TCP 445 ${said(port445)}`,
  }));
  return [
    ...(servers.length === 0 ? [{ label: label.server, value: label.none }] : servers),
    ...(graceDaysLeft === undefined ? [] : [{ label: label.grace, value: grace(graceDaysLeft) }]),
  ];
}

const said = (reach: Reach): string => (typeof reach === 'number' ? `Winsock ${reach}` : reach);
