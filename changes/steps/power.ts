import * as z from 'zod';
import { changePower, type PowerChange } from '../../azure/change/power.ts';
import { readInstanceView } from '../../azure/read/virtual-machine.ts';
import { success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { lookAndSend } from './look-and-send.ts';
import { powerOf } from './power-of.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLog } from './settle-by-log.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { defineStepKind, type WayBack } from './step-kind.ts';

type PowerStep = StepOf<'power'>;

/** As Azure says it: running, stopped, deallocated, or on the way. */
type State = { readonly power: string };

/** Where it ends; the others end where they began, and how it is afterwards does not tell that they happened. */
const ends: Partial<Record<PowerChange, string>> = {
  start: 'running',
  powerOff: 'stopped',
  deallocate: 'deallocated',
};

const onTheWay: ReadonlySet<string> = new Set(['starting', 'stopping', 'deallocating']);

const { observe, send } = lookAndSend<PowerStep, State, undefined>({
  look: async (azure, { vm }) => {
    const view = await readInstanceView(azure, resourceOf(vm));
    return view.ok ? success({ state: { power: powerOf(view.value) }, seen: undefined }) : view;
  },
  write: (azure, { vm, change }, { calling }) => changePower(azure, resourceOf(vm), change, calling),
});

const isDone = ({ change }: PowerStep, { power }: State): boolean => ends[change] === power;

const settleByPower = settleByLooking<PowerStep, State>({ observe, isDone }, ({ power }) =>
  onTheWay.has(power) ? 'under-way' : 'did-not',
);

const actionOf = ({ change }: PowerStep): string => `Microsoft.Compute/virtualMachines/${change}/action`;

export const power = defineStepKind<PowerStep, State>({
  kind: 'power',
  writes: ({ vm }) => [vm],
  actions: (step) => [{ action: actionOf(step), resource: step.vm }],
  stateSchema: z.strictObject({ power: z.string() }),
  observe,
  isDone,
  send,
  settle: (parts, step, about) =>
    ends[step.change] === undefined
      ? settleByLog(parts, { ...about, vm: step.vm, action: actionOf(step) })
      : settleByPower(parts, step, about),
  undo: (step, { before, after }) => wayBack(step, before.power, after?.power),
  isStill: (_, after, now) => after.power === now.power,
});

function wayBack(step: PowerStep, before: string, after: string | undefined): WayBack {
  // What was on the disk that lives as long as its host is gone.
  if (step.change === 'redeploy') return { cannot: 'cannot-be-undone' };
  if (ends[step.change] === undefined || before === after) return { cannot: 'nothing-to-undo' };
  const change = comesBackBy[before];
  return change ? { steps: [{ ...step, change }] } : { cannot: 'cannot-be-undone' };
}

const comesBackBy: Readonly<Record<string, PowerChange>> = {
  running: 'start',
  stopped: 'powerOff',
  deallocated: 'deallocate',
};
