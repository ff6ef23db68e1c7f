import { isDeepStrictEqual } from 'node:util';
import { deleteExtension, type Handler, installExtension } from '../../azure/change/extension.ts';
import { success } from '../../base/result.ts';
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
import { defineStepKind, type Settled, type WayBack } from './step-kind.ts';
import { writeOf } from './write-of.ts';

type AgentStep = StepOf<'network-watcher-agent'>;

const handlerOf = ({ os }: AgentStep): Handler => `NetworkWatcherAgent${os}`;

const { observe, send } = lookAndSend<AgentStep, State, State>({
  look: (azure, step) => findExtension(azure, step.vm, handlerOf(step)),
  write: async (azure, step, { seen: { there }, calling }) => {
    if (step.set === 'gone')
      return there ? deleteExtension(azure, resourceOf(idOf(step, there.name)), calling) : success({});
    return installExtension(azure, resourceOf(step.vm), {
      ...calling,
      extension: {
        handler: handlerOf(step),
        location: step.location,
        ...(there ? { name: there.name } : {}),
      },
    });
  },
});

const idOf = ({ vm }: AgentStep, name: string): string => `${vm}/extensions/${name}`;

const isDone = ({ set }: AgentStep, { there }: State): boolean =>
  set === 'there' ? there?.state === 'Succeeded' : there === null;

export const networkWatcherAgent = defineStepKind<AgentStep, State>({
  kind: 'network-watcher-agent',
  writes: ({ vm }) => [vm],
  actions: (step, { there }) => {
    const id = idOf(step, there?.name ?? handlerOf(step));
    return step.set === 'there'
      ? writeOf(extensionType, id)
      : [{ action: `${extensionType}/delete`, resource: id }];
  },
  stateSchema: extensionStateSchema,
  observe,
  isDone,
  send,
  settle: settleByLooking({ observe, isDone }, ({ there }) => otherwise(there?.state)),
  undo: (step, { before, after }) => wayBack(step, before, after),
  isStill: (_, after, now) => isDeepStrictEqual(after, now),
});

const otherwise = (state: string | undefined): Settled =>
  state !== undefined && isExtensionUnderWay(state) ? 'under-way' : 'did-not';

const setIn = ({ there }: State): AgentStep['set'] => (there === null ? 'gone' : 'there');

/** One that was there and did not work is not worth bringing back. */
function wayBack(step: AgentStep, before: State, after: State | null): WayBack {
  const was = setIn(before);
  const is = after ? setIn(after) : step.set;
  return was === is ? { cannot: 'nothing-to-undo' } : { steps: [{ ...step, set: was }] };
}
