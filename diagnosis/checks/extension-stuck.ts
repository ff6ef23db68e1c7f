import { type VirtualMachineValue, virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck, type Row } from './check.ts';

type Extension = VirtualMachineValue['extensions'][number];

type Facts = { readonly vm: string; readonly stuck: readonly Extension[] };

const unfinished = /^(ProvisioningState\/)?(creating|updating|deleting|transitioning)$/i;

export const extensionStuck = defineCheck({
  id: 'extension-stuck',
  catalogue: 'beyond',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: { extensions, power } }, question) => {
    // Without a running machine nothing gets on with it.
    if (!/\/running$/i.test(power ?? '')) return { outcome: 'not-applicable' };
    const stuck = extensions.filter(({ provisioningState = '', code = '' }) =>
      [provisioningState, code].some((state) => unfinished.test(state)),
    );
    if (stuck.length === 0) return { outcome: 'ok' };
    return { outcome: 'warning', facts: { vm: machineName(question), stuck } };
  },
  words: {
    en: {
      name: 'Extensions',
      title: ({ vm }: Facts) => `An extension of ${vm} is in the middle of its work`,
      sentence: () =>
        'Until it ends, Azure refuses other changes inside the machine. If it lasts, the extension is stuck.',
      rows: ({ stuck }) => stuck.map((extension) => row(extension, 'Extension')),
    },
    ja: {
      name: '拡張機能',
      title: ({ vm }) => `${vm} の拡張機能が処理の途中です`,
      sentence: () =>
        '終わるまで、Azure はマシン内部へのほかの変更を受け付けません。長く続く場合は止まっています。',
      rows: ({ stuck }) => stuck.map((extension) => row(extension, '拡張機能')),
    },
  },
});

const row = ({ name, provisioningState, display, code, message }: Extension, label: string): Row => ({
  label,
  value: [name, provisioningState ?? display ?? code, message].filter(Boolean).join(' · '),
});
