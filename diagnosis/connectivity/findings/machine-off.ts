import { type Evidence, isMissing } from '../../evidence/evidence.ts';
import { isOff } from '../../evidence/is-off.ts';
import type { VirtualMachineValue } from '../../evidence/virtual-machine.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, problem } from '../path-finding.ts';

/** A machine that does not run sends nothing and answers nothing. */
export const machineOff = ({ evidence, names }: PathFacts): readonly PathFinding[] => [
  ...offAt('source', evidence.source.machine, names.source),
  ...(evidence.destination
    ? offAt('destination', evidence.destination.machine, nameIn(evidence.destination.machine))
    : []),
];

const nameIn = (machine: Evidence<VirtualMachineValue>): string =>
  isMissing(machine) ? '' : machine.value.name;

function offAt(
  end: 'source' | 'destination',
  machine: Evidence<VirtualMachineValue>,
  name: string,
): readonly PathFinding[] {
  if (isMissing(machine) || !isOff(machine.value)) return [];
  const state = machine.value.power?.split('/')[1] ?? '';
  const { at } = machine;
  return [
    {
      id: `${end}-off`,
      ...problem('sure'),
      cites: 'beyond',
      words: {
        en: {
          title: `${name} is not running`,
          sentence:
            end === 'source'
              ? 'Nothing can connect from a machine that is off, and nothing could be tried from there.'
              : 'Whatever leads there: a machine that is off does not answer.',
          action: `Start ${name}, then look again.`,
          rows: [{ label: 'Power state', value: state, at }],
        },
        ja: {
          title: `${name} は起動していません`,
          sentence:
            end === 'source'
              ? '停止中のマシンからは接続できず、接続の試行もできません。'
              : '経路に問題がなくても、停止中のマシンは応答しません。',
          action: `${name} を起動してから、もう一度確認します。`,
          rows: [{ label: '電源状態', value: state, at }],
        },
      },
      seen: [`${end}-virtual-machine`],
    },
  ];
}
