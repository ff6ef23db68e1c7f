import type { Facts } from '../diagnosis/checks/boot-diagnostics-off.ts';
import type { VirtualMachineValue } from '../diagnosis/evidence/virtual-machine.ts';
import { withValue } from './parts/effects.ts';
import { defineRemedy } from './remedy.ts';

export const turnOnBootDiagnostics = defineRemedy<Facts>({
  id: 'turn-on-boot-diagnostics',
  catalogue: 'M66',
  fixes: ['boot-diagnostics-off'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 30,
  plan: ({ question: { vm } }) => ({ steps: [{ kind: 'boot-diagnostics', vm, set: 'on' }] }),
  effect: (evidence) =>
    withValue<VirtualMachineValue>(evidence, 'virtual-machine', (machine) => ({
      ...machine,
      bootDiagnostics: { enabled: true, managed: true },
    })),
  words: {
    en: {
      name: 'Turn boot diagnostics on',
      sentence: ({ facts: { vm } }) =>
        `Turns boot diagnostics on for ${vm}, so that its screen and its serial console can be seen.`,
      mind: 'Azure keeps pictures of the screen in storage that it looks after itself. Whoever may read the machine’s boot diagnostics sees them.',
    },
    ja: {
      name: 'ブート診断を有効にする',
      sentence: ({ facts: { vm } }) =>
        `${vm} のブート診断を有効にし、画面の確認とシリアル コンソールの利用をできるようにします。`,
      mind: '画面の画像は Azure が管理するストレージに保存され、このマシンのブート診断を読み取れる人が閲覧できます。',
    },
  },
});
