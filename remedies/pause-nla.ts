import { cannot } from './parts/cannot.ts';
import { dword } from './parts/dword.ts';
import { withUntriedHandshake, withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { noPolicy, setByPolicy } from './parts/no-policy.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const pauseNla = defineRemedy<Facts>({
  id: 'pause-nla',
  catalogue: 'M31',
  fixes: ['no-domain-controller', 'domain-trust-broken'],
  risk: 'high',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  // Whether Windows remembers somebody’s account shows only when they sign in.
  proof: 'person',
  mayDrift: false,
  endsAfterHours: 1,
  takesSeconds: 40,
  fits: ({ fact }) => (knownOf(fact('listenerSettings'))?.userAuthentication ?? 1) !== 0,
  plan: (given) => {
    const policy = knownOf(given.fact('policy'));
    if (policy?.userAuthentication !== undefined) return setByPolicy();
    const layer = policy?.securityLayer ?? knownOf(given.fact('listenerSettings'))?.securityLayer ?? 2;
    if (layer === 0)
      return cannot(
        'RDP offers no TLS here, and without network level authentication nothing would protect it. Restore its security settings first.',
        'この RDP は TLS を使わない設定のため、NLA まで無効にすると保護がなくなります。先にセキュリティ設定を戻してください。',
      );
    return inside(
      given,
      { do: 'scheduled-revert', minutes: 60 },
      noPolicy('UserAuthentication'),
      dword(registryKeys.listener, 'UserAuthentication', 0),
    );
  },
  effect: (evidence) => withUntriedHandshake(withValuesOf(evidence, 'tcp', { ua: 0 })),
  words: {
    en: {
      name: 'Pause NLA for an hour',
      sentence: ({ facts: { vm } }) =>
        `Lets people reach the sign-in screen of ${vm} without network level authentication for 60 minutes. Then Windows turns it on again by itself.`,
      mind: 'Until then, anybody who reaches the port sees the sign-in screen. Accounts of the domain get in only where Windows remembers them; use the hour to mend the cause.',
    },
    ja: {
      name: 'NLA を 1 時間だけ無効にする',
      sentence: ({ facts: { vm } }) =>
        `60 分間だけ、ネットワーク レベル認証(NLA)なしで ${vm} のサインイン画面まで進めるようにします。時間が来ると自動で有効に戻ります。`,
      mind: 'その間は、ポートに届く人なら誰でもサインイン画面まで進めます。ドメインのアカウントで入れるのは、Windows に記憶されている場合だけです。この 1 時間で原因を直してください。',
    },
  },
});
