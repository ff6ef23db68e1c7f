import { dword } from './parts/dword.ts';
import { withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const allowDomainCredentials = defineRemedy<Facts>({
  id: 'allow-domain-credentials',
  catalogue: 'M34',
  fixes: ['domain-credentials-disabled'],
  risk: 'low',
  dropsSessions: false,
  restart: 'recommended',
  snapshot: 'offered',
  asks: [],
  proof: 'person',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => inside(given, dword(registryKeys.lsa, 'disabledomaincreds', 0)),
  effect: (evidence) => withValuesOf(evidence, 'sec', { dd: 0 }),
  words: {
    en: {
      name: 'Let Windows keep domain credentials',
      sentence: ({ facts: { vm } }) => `Allows ${vm} to keep credentials of the domain again.`,
      mind: 'Security baselines forbid this on purpose, and a policy may put it back. Ask whoever hardened the machine.',
    },
    ja: {
      name: 'ドメイン資格情報の保存を許可する',
      sentence: ({ facts: { vm } }) => `${vm} がドメインの資格情報を保存できるように戻します。`,
      mind: 'セキュリティ基準で意図して禁止されていることがあり、ポリシーで元に戻ることもあります。要塞化の担当者に確認してください。',
    },
  },
});
