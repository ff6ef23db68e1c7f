import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { setBootDiagnostics } from '../../azure/change/boot-diagnostics.ts';
import { readBootDiagnosticsSettings } from '../../azure/read/boot-diagnostics.ts';
import { success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { lookAndSend, seenBy } from './look-and-send.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { defineStepKind, type WayBack } from './step-kind.ts';
import { writeOf } from './write-of.ts';

type BootStep = StepOf<'boot-diagnostics'>;

/** `own`: in a storage account of somebody's own. */
const stateSchema = z.strictObject({ kept: z.enum(['off', 'on', 'own']) });

type State = z.infer<typeof stateSchema>;

const { observe, send } = lookAndSend<BootStep, State, { readonly etag?: string }>({
  look: async (azure, { vm }) => {
    const read = await readBootDiagnosticsSettings(azure, resourceOf(vm));
    if (!read.ok) return read;
    const { enabled, storageUri } = read.value;
    const kept = !enabled ? 'off' : storageUri === undefined ? 'on' : 'own';
    return success({ state: { kept }, seen: seenBy(read.value) });
  },
  write: (azure, { vm, set }, { seen, calling }) =>
    setBootDiagnostics(azure, resourceOf(vm), { ...calling, ...seen, enabled: set === 'on' }),
});

const isDone = ({ set }: BootStep, { kept }: State): boolean => (kept === 'off' ? 'off' : 'on') === set;

export const bootDiagnostics = defineStepKind<BootStep, State>({
  kind: 'boot-diagnostics',
  writes: ({ vm }) => [vm],
  actions: ({ vm }) => writeOf('Microsoft.Compute/virtualMachines', vm),
  stateSchema,
  observe,
  isDone,
  send,
  settle: settleByLooking({ observe, isDone }),
  undo: (step, { before, after }) => wayBack(step, before, after),
  isStill: (_, after, now) => isDeepStrictEqual(after, now),
});

function wayBack(step: BootStep, before: State, after: State | null): WayBack {
  if (before.kept === after?.kept) return { cannot: 'nothing-to-undo' };
  return before.kept === 'own' ? { cannot: 'cannot-be-undone' } : { steps: [{ ...step, set: before.kept }] };
}
