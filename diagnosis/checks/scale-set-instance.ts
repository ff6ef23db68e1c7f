import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { nameOf } from '../wording/name-of.ts';
import { defineCheck } from './check.ts';

type Facts = { readonly vm: string; readonly scaleSet: string };

export const scaleSetInstance = defineCheck({
  id: 'scale-set-instance',
  catalogue: 'beyond',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: {},
  followsFrom: [],
  judge: ({ virtualMachine: { scaleSet } }, question) =>
    scaleSet === undefined
      ? { outcome: 'not-applicable' }
      : { outcome: 'warning', facts: { vm: machineName(question), scaleSet: nameOf(scaleSet) } },
  words: {
    en: {
      name: 'Scale set',
      title: ({ vm }: Facts) => `${vm} belongs to a scale set`,
      sentence: () =>
        'The scale set may replace it at any time. A lasting change belongs into the model of the scale set.',
      rows: ({ scaleSet }) => [{ label: 'Scale set', value: scaleSet }],
    },
    ja: {
      name: 'スケール セット',
      title: ({ vm }) => `${vm} はスケール セットのインスタンスです`,
      sentence: () =>
        'スケール セットによっていつでも置き換えられます。残したい変更はスケール セットのモデルに加えます。',
      rows: ({ scaleSet }) => [{ label: 'スケール セット', value: scaleSet }],
    },
  },
});
