import { cannot } from './parts/cannot.ts';
import { dword } from './parts/dword.ts';
import { withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { noPolicy, setByPolicy } from './parts/no-policy.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

/** Windows' own numbers. */
const modes = { 'per-device': 2, 'per-user': 4 } as const;

export const setLicensingMode = defineRemedy<Facts>({
  id: 'set-licensing-mode',
  catalogue: 'M40',
  fixes: ['grace-period-over', 'per-user-without-domain', 'grace-period-ends-soon'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'recommended',
  snapshot: 'required',
  asks: ['licences'],
  // That a licence is handed out shows only when somebody signs in.
  proof: 'person',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    const { licences } = given.choices;
    if (licences === undefined)
      return cannot(
        'Tell how the licences (CALs) were bought: per device or per user.',
        'ライセンス(CAL)がデバイス数とユーザー数のどちらで購入されたかを指定してください。',
      );
    if (knownOf(given.fact('policy'))?.licensingMode !== undefined) return setByPolicy();
    if (licences === 'per-user' && knownOf(given.fact('domain'))?.joined !== true)
      return cannot(
        'Licences per user need a domain, and this machine belongs to none. Without a domain only licences per device work.',
        '接続ユーザー数モードにはドメインが必要ですが、このマシンはドメインに参加していません。使えるのは接続デバイス数モードだけです。',
      );
    return inside(
      given,
      noPolicy('LicensingMode'),
      dword(registryKeys.licensingCore, 'LicensingMode', modes[licences]),
    );
  },
  effect: (evidence, { choices: { licences = 'per-device' } }) =>
    withValuesOf(withValuesOf(evidence, 'lic', { m: modes[licences] }), 'tss', { lt: modes[licences] }),
  words: {
    en: {
      name: 'Set the licensing mode',
      sentence: ({ facts: { vm }, choices: { licences } }) =>
        `Sets the session host ${vm} to licences ${licences === 'per-user' ? 'per user' : 'per device'}.`,
      mind: 'The mode has to be the one that the licences were bought for. A licence server that has them must be named as well.',
    },
    ja: {
      name: 'ライセンス モードを設定する',
      sentence: ({ facts: { vm }, choices: { licences } }) =>
        `セッション ホスト ${vm} を接続${licences === 'per-user' ? 'ユーザー' : 'デバイス'}数モードに設定します。`,
      mind: '購入したライセンスと同じモードにする必要があります。ライセンスのあるライセンス サーバーの指定も必要です。',
    },
  },
});
