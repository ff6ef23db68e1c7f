import type { Language } from '../../base/language.ts';
import type { ReachedServer } from '../../guest/facts/licensing.ts';
import { isGraceOver, isInGrace, type Licensing, licensingOf } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { isNameUnknown, sayReach } from '../wording/say-reach.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
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
    if (isInGrace(licensing)) return { outcome: 'warning', facts: told };
    const isSure = isGraceOver(licensing) && licensing.serversTold;
    return { outcome: 'problem', certainty: isSure ? 'sure' : 'likely', facts: told };
  },
  words: {
    en: {
      name: 'Licence server',
      title: ({ vm, reached }: Facts) =>
        reached.length === 0 ? `${vm} knows no licence server` : `${vm} does not reach its licence server`,
      sentence: (facts) =>
        [
          sentences.en[faultOf(facts)],
          ...(facts.licensing.byPolicy.servers ? [sentences.en.policy] : []),
          sentences.en[isInGrace(facts.licensing) ? 'grace' : 'over'],
        ].join(' '),
      rows: (facts) => rows(facts, { none: 'none', server: 'Licence server', grace: 'Grace period' }, 'en'),
    },
    ja: {
      name: 'ライセンス サーバー',
      title: ({ vm, reached }) =>
        reached.length === 0
          ? `${vm} にライセンス サーバーが設定されていません`
          : `${vm} からライセンス サーバーに接続できません`,
      sentence: (facts) =>
        [
          sentences.ja[faultOf(facts)],
          ...(facts.licensing.byPolicy.servers ? [sentences.ja.policy] : []),
          sentences.ja[isInGrace(facts.licensing) ? 'grace' : 'over'],
        ].join(''),
      rows: (facts) => rows(facts, { none: 'なし', server: 'ライセンス サーバー', grace: '猶予期間' }, 'ja'),
    },
  },
});

const faultOf = ({ reached }: Facts): 'none' | 'unknown-name' | 'silent' => {
  if (reached.length === 0) return 'none';
  return reached.every(({ port135 }) => isNameUnknown(port135)) ? 'unknown-name' : 'silent';
};

const sentences = {
  en: {
    none: 'It is a session host, and no licence server is named, so nobody gets a licence.',
    'unknown-name': 'The name of the server is not found (DNS): perhaps it was taken away or renamed.',
    silent: 'It needs TCP 135, 445 and 49152 to 65535 there to get licences, and 135 does not answer.',
    policy: 'The servers come from a policy; a change on the machine would not last.',
    grace: 'Until the grace period ends, everybody still gets in.',
    over: 'Administrators still get in with mstsc /admin.',
  },
  ja: {
    none: 'セッション ホストですが、ライセンス サーバーの指定がないためライセンスを取得できません。',
    'unknown-name': 'サーバーの名前を解決できません(DNS)。廃止されたか、名前が変わった可能性があります。',
    silent: 'ライセンスの取得には TCP 135、445、49152~65535 が必要ですが、135 が応答しません。',
    policy: 'サーバーの指定はポリシーによる設定のため、マシン側で変えても元に戻ります。',
    grace: '猶予期間が終わるまでは誰でも接続できます。',
    over: '管理者は mstsc /admin で接続できます。',
  },
} as const;

const graceLine = {
  en: (days: number | undefined) => (days === undefined ? 'not known' : `${days} days left`),
  ja: (days: number | undefined) => (days === undefined ? '不明' : `残り ${days} 日`),
} as const;

function rows(
  { reached, licensing: { graceDaysLeft } }: Facts,
  label: Readonly<Record<'none' | 'server' | 'grace', string>>,
  language: Language,
) {
  const servers = reached.map(({ name, port135, port445 }) => ({
    label: label.server,
    value: [name, sayReach(135, port135, language), sayReach(445, port445, language)].join(' · '),
  }));
  return [
    ...(servers.length === 0 ? [{ label: label.server, value: label.none }] : servers),
    { label: label.grace, value: graceLine[language](graceDaysLeft) },
  ];
}
