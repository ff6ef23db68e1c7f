import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { changePrivateAddress } from '../../azure/change/network-interface.ts';
import type { Unchanged } from '../../azure/change/only-if.ts';
import { type NetworkInterface, readNetworkInterface } from '../../azure/read/network-interface.ts';
import { success } from '../../base/result.ts';
import type { StepOf } from '../../remedies/step.ts';
import { lookAndSend, seenBy } from './look-and-send.ts';
import { resourceOf } from './resource-of.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { defineStepKind, type WayBack } from './step-kind.ts';
import { tiesOf, tiesSchema } from './ties-of.ts';
import { writeOf } from './write-of.ts';

type AddressStep = StepOf<'nic-address'>;

const stateSchema = z.strictObject({
  address: z.string().nullable(),
  allocation: z.enum(['Static', 'Dynamic']),
  ties: tiesSchema,
});

type State = z.infer<typeof stateSchema>;

const { observe, send } = lookAndSend<AddressStep, State, Unchanged>({
  look: async (azure, { nic }) => {
    const read = await readNetworkInterface(azure, resourceOf(nic));
    return read.ok ? success({ state: stateOf(read.value), seen: seenBy(read.value) }) : read;
  },
  write: (azure, { nic, address, allocation }, { seen, calling }) =>
    changePrivateAddress(azure, resourceOf(nic), {
      ...calling,
      ...seen,
      to: { address, allocation: allocation ?? 'Static' },
    }),
});

function stateOf(read: NetworkInterface): State {
  const primary = read.ipConfigurations.find((one) => one.primary === true) ?? read.ipConfigurations[0];
  return {
    address: primary?.privateIPAddress ?? null,
    allocation: primary?.privateIPAllocationMethod === 'Static' ? 'Static' : 'Dynamic',
    ties: tiesOf(read),
  };
}

const isDone = (step: AddressStep, state: State): boolean =>
  state.address === step.address && state.allocation === (step.allocation ?? 'Static');

export const nicAddress = defineStepKind<AddressStep, State>({
  kind: 'nic-address',
  writes: ({ nic }) => [nic],
  actions: ({ nic }, { ties }) => [...writeOf('Microsoft.Network/networkInterfaces', nic), ...ties],
  stateSchema,
  observe,
  isDone,
  send,
  settle: settleByLooking({ observe, isDone }),
  undo: (step, { before, after }) => wayBack(step, before, after),
  isStill: (_, after, now) => isDeepStrictEqual(after, now),
});

/** Azure chooses a dynamic address by itself: the old one is taken first, and then kept. */
function wayBack({ nic }: AddressStep, before: State, after: State | null): WayBack {
  if (isDeepStrictEqual(before, after)) return { cannot: 'nothing-to-undo' };
  if (before.address === null) return { cannot: 'cannot-be-undone' };
  const back = { kind: 'nic-address', nic, address: before.address } as const;
  if (before.allocation === 'Static') return { steps: [back] };
  const released = { ...back, allocation: 'Dynamic' } as const;
  return before.address === after?.address ? { steps: [released] } : { steps: [back, released] };
}
