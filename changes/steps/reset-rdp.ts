import { isDeepStrictEqual } from 'node:util';
import { installExtension } from '../../azure/change/extension.ts';
import type { StepOf } from '../../remedies/step.ts';
import {
  extensionStateSchema,
  extensionType,
  findExtension,
  isExtensionUnderWay,
  type ExtensionState as State,
} from './find-extension.ts';
import { lookAndSend } from './look-and-send.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { type Doubt, defineStepKind, type Settled, type StepKey } from './step-kind.ts';
import { writeOf } from './write-of.ts';

type ResetStep = StepOf<'reset-rdp'>;

const handler = 'VMAccessAgent';

/** Azure has the extension done again only when this is another; it also tells whose doing the last one was. */
const tagOf = ({ change, run }: StepKey): string => `rdp-bot-CH-${change}-${run}`;

const { observe, send } = lookAndSend<ResetStep, State, State>({
  look: (azure, { vm }) => findExtension(azure, vm, handler),
  write: (azure, { vm, location }, { key, seen: { there }, calling }) =>
    installExtension(azure, resourceOf(vm), {
      ...calling,
      extension: {
        handler,
        location,
        forceUpdateTag: tagOf(key),
        ...(there ? { name: there.name } : {}),
      },
    }),
});

export const resetRdp = defineStepKind<ResetStep, State>({
  kind: 'reset-rdp',
  writes: ({ vm }) => [vm],
  actions: ({ vm }, { there }) => writeOf(extensionType, `${vm}/extensions/${there?.name ?? handler}`),
  stateSchema: extensionStateSchema,
  observe,
  // That it was done once says nothing about today.
  isDone: () => false,
  send,
  settle: settleByLooking(
    { observe, isDone: (_, { there }, { key }) => isOurs(there, key) && there?.state === 'Succeeded' },
    (state, about) => otherwise(state, about),
  ),
  undo: () => ({ cannot: 'cannot-be-undone' }),
  isStill: (_, after, now) => isDeepStrictEqual(after, now),
});

const isOurs = (there: State['there'], key: StepKey): boolean => there?.tag === tagOf(key);

function otherwise({ there }: State, { key }: Doubt<State>): Settled {
  if (!there || !isOurs(there, key)) return 'did-not';
  if (isExtensionUnderWay(there.state)) return 'under-way';
  return { failed: { operation: 'VirtualMachineExtensions_Get', reason: 'operation-failed', message: '' } };
}
