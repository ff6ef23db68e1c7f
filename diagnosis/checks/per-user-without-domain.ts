import { isGraceOver, isInGrace, type Licensing, licensingOf, modeName } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly licensing: Licensing };

export const perUserWithoutDomain = defineGuestCheck({
  id: 'per-user-without-domain',
  catalogue: 'LIC.MODE',
  cites: ['licensing-misconfigured'],
  facts: ['roles', 'licensingSettings', 'serviceSettings', 'policy', 'domain'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ roles, domain, ...facts }, { question }) => {
    if (!roles?.sessionHost) return { outcome: 'not-applicable' };
    const licensing = licensingOf(facts);
    if (licensing.mode !== 4 || domain?.joined !== false) return { outcome: 'ok' };
    const told: Facts = { vm: machineName(question), licensing };
    if (isInGrace(licensing)) return { outcome: 'warning', facts: told };
    const isSure = isGraceOver(licensing);
    return { outcome: 'problem', certainty: isSure ? 'sure' : 'likely', facts: told };
  },
  words: {
    en: {
      name: 'Licensing mode',
      title: ({ vm }: Facts) => `${vm} asks for licences per user, but belongs to no domain`,
      sentence: ({ licensing }) =>
        licensing.byPolicy.mode
          ? 'Without a domain only licences per device work. A policy sets the mode; a change on the machine would not last.'
          : 'Without a domain only licences per device work.',
      rows: ({ licensing }) => [
        { label: 'Mode', value: modeName(licensing.mode).en },
        { label: 'Domain', value: 'none' },
      ],
    },
    ja: {
      name: 'ライセンス モード',
      title: ({ vm }) => `${vm} はドメインに参加していないのに、接続ユーザー数モードになっています`,
      sentence: ({ licensing }) =>
        licensing.byPolicy.mode
          ? 'ドメインがない場合は接続デバイス数モードしか使えません。モードはポリシーによる設定のため、マシン側で変えても元に戻ります。'
          : 'ドメインがない場合は接続デバイス数モードしか使えません。',
      rows: ({ licensing }) => [
        { label: 'モード', value: modeName(licensing.mode).ja },
        { label: 'ドメイン', value: 'なし' },
      ],
    },
  },
});
