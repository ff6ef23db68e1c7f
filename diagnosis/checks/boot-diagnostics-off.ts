import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck } from './check.ts';

export type Facts = { readonly vm: string };

export const bootDiagnosticsOff = defineCheck({
  id: 'boot-diagnostics-off',
  catalogue: 'beyond',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: { bootDiagnostics } }, question) =>
    bootDiagnostics.enabled
      ? { outcome: 'ok' }
      : { outcome: 'warning', facts: { vm: machineName(question) } satisfies Facts },
  words: {
    en: {
      name: 'Boot diagnostics',
      title: ({ vm }: Facts) => `Nobody can see the screen of ${vm}`,
      sentence: () =>
        'Boot diagnostics is off. If Windows does not start, its screen and its serial log stay hidden, and the serial console does not open.',
      rows: () => [{ label: 'Boot diagnostics', value: 'off' }],
    },
    ja: {
      name: 'ブート診断',
      title: ({ vm }) => `${vm} の画面を確認する手段がありません`,
      sentence: () =>
        'ブート診断が無効です。Windows が起動しなくなったときに、画面とシリアル ログを確認できず、シリアル コンソールも使えません。',
      rows: () => [{ label: 'ブート診断', value: '無効' }],
    },
  },
});
