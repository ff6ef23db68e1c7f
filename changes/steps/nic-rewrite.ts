import * as z from 'zod';
import { rewriteNetworkInterface } from '../../azure/change/network-interface.ts';
import type { Unchanged } from '../../azure/change/only-if.ts';
import { readNetworkInterface } from '../../azure/read/network-interface.ts';
import { success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { lookAndSend, seenBy } from './look-and-send.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { defineStepKind } from './step-kind.ts';
import { tiesOf, tiesSchema } from './ties-of.ts';
import { writeOf } from './write-of.ts';

type RewriteStep = StepOf<'nic-rewrite'>;

const stateSchema = z.strictObject({ provisioning: z.string(), ties: tiesSchema });

type State = z.infer<typeof stateSchema>;

const { observe, send } = lookAndSend<RewriteStep, State, Unchanged>({
  look: async (azure, { nic }) => {
    const read = await readNetworkInterface(azure, resourceOf(nic));
    if (!read.ok) return read;
    const { provisioningState: provisioning = 'unknown' } = read.value;
    return success({ state: { provisioning, ties: tiesOf(read.value) }, seen: seenBy(read.value) });
  },
  write: (azure, { nic }, { seen, calling }) =>
    rewriteNetworkInterface(azure, resourceOf(nic), { ...calling, ...seen }),
});

const isDone = (_: RewriteStep, { provisioning }: State): boolean => provisioning === 'Succeeded';

export const nicRewrite = defineStepKind<RewriteStep, State>({
  kind: 'nic-rewrite',
  writes: ({ nic }) => [nic],
  actions: ({ nic }, { ties }) => [...writeOf('Microsoft.Network/networkInterfaces', nic), ...ties],
  stateSchema,
  observe,
  isDone,
  send,
  settle: settleByLooking({ observe, isDone }, ({ provisioning }) =>
    provisioning === 'Updating' ? 'under-way' : 'did-not',
  ),
  undo: () => ({ cannot: 'nothing-to-undo' }),
  isStill: (step, _, now) => isDone(step, now),
});
