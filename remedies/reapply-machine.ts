import type { VirtualMachineValue } from '../diagnosis/evidence/virtual-machine.ts';
import { cannot } from './parts/cannot.ts';
import { withValue } from './parts/effects.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const reapplyMachine = defineRemedy<Facts>({
  id: 'reapply-machine',
  catalogue: 'M59',
  fixes: ['provisioning-failed'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: ({ question: { vm }, finds }) =>
    finds('extension-stuck')
      ? cannot(
          'An extension is in the middle of its work, and Azure refuses other changes until it ends. Wait for it, or remove the extension in the portal.',
          '拡張機能が処理の途中で、終わるまで Azure はほかの変更を受け付けません。終わるのを待つか、ポータルで拡張機能を削除してください。',
        )
      : { steps: [{ kind: 'power', vm, change: 'reapply' }] },
  effect: (evidence) =>
    withValue<VirtualMachineValue>(evidence, 'virtual-machine', (machine) => ({
      ...machine,
      provisioningState: 'Succeeded',
      provisioning: { code: 'ProvisioningState/succeeded' },
    })),
  words: {
    en: {
      name: 'Have Azure apply the settings again',
      sentence: ({ facts: { vm } }) =>
        `Has Azure apply the settings of ${vm} once more (reapply); no setting changes.`,
      cannotUndo: 'There is nothing to take back: no setting changes.',
    },
    ja: {
      name: '設定を再適用する',
      sentence: ({ facts: { vm } }) => `Azure に ${vm} の設定をもう一度適用させます。設定は変わりません。`,
      cannotUndo: '設定は変わらないため、元に戻すものはありません。',
    },
  },
});
