import type { Facts } from '../diagnosis/checks/no-usable-cipher.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts } from './parts/effects.ts';
import { insideThenRestart } from './parts/inside-then-restart.ts';
import { knownOf } from './parts/known-of.ts';
import { restarted } from './parts/machine-effects.ts';
import { noValue } from './parts/no-value.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const removeCipherPolicy = defineRemedy<Facts>({
  id: 'remove-cipher-policy',
  catalogue: 'M27',
  fixes: ['no-usable-cipher'],
  risk: 'high',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 240,
  plan: (given) => {
    const { listed, off } = given.facts;
    if (listed === undefined || off !== undefined)
      return cannot(
        'Ciphers were switched off one by one in Schannel, and which of them were meant, only their owner knows. Ask whoever hardened this machine.',
        'Schannel で暗号が個別に無効にされており、どれが意図した設定かボットには判断できません。要塞化の担当者に確認してください。',
      );
    if (knownOf(given.fact('domain'))?.joined !== false)
      return cannot(
        'The machine may belong to a domain, whose policy would put the list back. Have the policy “SSL Cipher Suite Order” changed so that it names a suite for RSA certificates.',
        'ドメインのポリシーであれば、削除しても元に戻ります。ポリシー「SSL 暗号の順位」に、RSA 証明書で使える暗号スイートを追加してもらってください。',
      );
    return insideThenRestart(given, noValue(registryKeys.cipherSuites, 'Functions'));
  },
  effect: (evidence) => restarted(withFacts(evidence, { cs: undefined })),
  words: {
    en: {
      name: 'Remove the list of cipher suites',
      sentence: ({ facts: { vm } }) =>
        `Removes the local list of allowed cipher suites from ${vm}, so that Windows uses its own, then restarts the machine.`,
      mind: 'Somebody may have set this list to comply with a rule. Ask the owner of the machine first.',
    },
    ja: {
      name: '暗号スイートの制限を解除する',
      sentence: ({ facts: { vm } }) =>
        `${vm} で設定された暗号スイートの一覧を削除して Windows の既定に戻し、マシンを再起動します。`,
      mind: '規則に沿って設定された可能性があります。先にマシンの所有者へ確認してください。',
    },
  },
});
