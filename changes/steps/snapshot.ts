import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { createSnapshot } from '../../azure/change/snapshot.ts';
import { readSnapshot } from '../../azure/read/disk.ts';
import { sameResource } from '../../base/resource-id.ts';
import { success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { lookAndSend } from './look-and-send.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { defineStepKind } from './step-kind.ts';
import { writeOf } from './write-of.ts';

type SnapshotStep = StepOf<'snapshot'>;

/** `of-another`: somebody has made one of this name, of another disk. */
const stateSchema = z.strictObject({ there: z.enum(['no', 'coming', 'yes', 'failed', 'of-another']) });

type State = z.infer<typeof stateSchema>;

const { observe, send } = lookAndSend<SnapshotStep, State, undefined>({
  look: async (azure, { snapshot: name, disk }) => {
    const read = await readSnapshot(azure, resourceOf(name));
    if (read.ok) return success({ state: { there: thereOf(read.value, disk) }, seen: undefined });
    return read.failure.reason === 'not-found' ? success({ state: { there: 'no' }, seen: undefined }) : read;
  },
  write: (azure, step, { key, calling }) =>
    createSnapshot(azure, resourceOf(step.snapshot), {
      ...calling,
      snapshot: {
        location: step.location,
        disk: resourceOf(step.disk),
        tags: { 'rdp-bot': `CH-${key.change}` },
      },
    }),
});

type Found = {
  readonly provisioningState?: string | undefined;
  readonly creationData?: { readonly sourceResourceId?: string | undefined } | undefined;
};

function thereOf({ provisioningState, creationData }: Found, disk: string): State['there'] {
  const source = creationData?.sourceResourceId;
  if (source === undefined || !sameResource(source, disk)) return 'of-another';
  if (provisioningState === 'Succeeded') return 'yes';
  return provisioningState === 'Failed' ? 'failed' : 'coming';
}

const isDone = (_: SnapshotStep, { there }: State): boolean => there === 'yes';

export const snapshot = defineStepKind<SnapshotStep, State>({
  kind: 'snapshot',
  writes: (step) => [step.snapshot],
  actions: (step) => [
    ...writeOf('Microsoft.Compute/snapshots', step.snapshot),
    { action: 'Microsoft.Compute/disks/beginGetAccess/action', resource: step.disk },
  ],
  stateSchema,
  observe,
  isDone,
  send,
  settle: settleByLooking({ observe, isDone }, ({ there }) => (there === 'coming' ? 'under-way' : 'did-not')),
  undo: () => ({ cannot: 'nothing-to-undo' }),
  isStill: (_, after, now) => isDeepStrictEqual(after, now),
});
