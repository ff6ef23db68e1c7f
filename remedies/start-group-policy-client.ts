import type { Facts } from '../diagnosis/checks/policy-keeps-changing.ts';
import { withFacts, withService } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

export const startGroupPolicyClient = defineRemedy<Facts>({
  id: 'start-group-policy-client',
  catalogue: 'M45',
  fixes: ['policy-keeps-changing'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'recommended',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  // Where it runs and has trouble, starting it changes nothing.
  fits: ({ facts }) => facts.isOff,
  plan: (given) => inside(given, { do: 'service', name: 'gpsvc', start: 'auto' }, startService('gpsvc')),
  effect: (evidence) => withFacts(withService(evidence, 'gpsvc', 2), { gpo: 2 }),
  words: {
    en: {
      name: 'Start the Group Policy client',
      sentence: ({ facts: { vm } }) =>
        `Sets the Group Policy client of ${vm} to start by itself, and starts it.`,
      mind: 'Policies that were held off come back, settings about Remote Desktop among them.',
    },
    ja: {
      name: 'グループ ポリシー クライアントを開始する',
      sentence: ({ facts: { vm } }) =>
        `${vm} のグループ ポリシー クライアントを自動で起動する設定に戻し、開始します。`,
      mind: '適用されていなかったポリシーが再び適用されます。リモート デスクトップの設定が変わることもあります。',
    },
  },
});
