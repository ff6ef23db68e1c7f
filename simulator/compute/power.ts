import * as z from 'zod';
import { begin, type Effects } from '../wire/long-running.ts';
import type { Answer, Call, Operation } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Machine } from '../world/compute.ts';
import { type Moment, touch } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { type Host, hostOf, hostStill, knownHost } from './known.ts';
import { releaseAddresses } from './lease-addresses.ts';
import { atMachine } from './paths.ts';
import { reboot, turn } from './reboot.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';
import { printShutdown } from './serial-log.ts';

const names = ['start', 'powerOff', 'restart', 'deallocate', 'redeploy', 'reapply'] as const;
type Name = (typeof names)[number];

type PowerAction = {
  /** Seconds that Azure takes, by the power at the start. */
  readonly seconds: (power: Machine['power']) => number;
  readonly during?: Machine['power'];
  /** The power that it needs; Azure refuses it otherwise. */
  readonly needs?: 'running' | 'allocated';
  readonly end: (host: Host, moment: Moment) => void;
};

/** Times as they were seen in real Azure. */
const actions: Readonly<Record<Name, PowerAction>> = {
  start: {
    seconds: (power) => (power === 'deallocated' ? 40 : 5),
    during: 'starting',
    end: (host, moment) => {
      if (host.machine.power !== 'running') reboot(host, moment);
    },
  },
  powerOff: {
    seconds: (power) => (power === 'running' ? 10 : 2),
    during: 'stopping',
    end: ({ machine }, moment) => {
      if (machine.power !== 'deallocated') turn(machine, 'stopped', moment);
    },
  },
  restart: { seconds: () => 36, needs: 'running', end: reboot },
  deallocate: {
    seconds: (power) => (power === 'deallocated' ? 2 : 30),
    during: 'deallocating',
    end: (host, moment) => {
      if (host.machine.power === 'deallocated') return;
      turn(host.machine, 'deallocated', moment);
      releaseAddresses(host, moment);
    },
  },
  redeploy: {
    seconds: () => 116,
    needs: 'allocated',
    end: (host, moment) => {
      releaseAddresses(host, moment);
      reboot(host, moment, true);
    },
  },
  reapply: { seconds: () => 15, end: () => undefined },
};

const rest: readonly Machine['power'][] = ['running', 'stopped', 'deallocated'];
/** Powers that an action leaves as they are: starting a running VM does nothing, successfully. */
const alreadyThere: Partial<Record<Name, readonly Machine['power'][]>> = {
  start: ['running'],
  powerOff: ['stopped', 'deallocated'],
  deallocate: ['deallocated'],
};

function act(call: Call, name: Name): Answer {
  const host = knownHost(call);
  const { vm, machine } = host;
  const action = actions[name];
  refuseWhileBusy(call.world, vm.id, call.moment);
  refusePower(machine, action);
  const before = rest.includes(machine.power) ? machine.power : 'running';
  const skipShutdown = call.query.get('skipShutdown')?.toLowerCase() === 'true';
  const idle = alreadyThere[name]?.includes(machine.power) === true;
  if (!idle && machine.power === 'running' && action.during && !skipShutdown) printShutdown(machine);
  if (action.during && !idle) turn(machine, action.during, call.moment);
  vm.properties.provisioningState = 'Updating';
  touch(vm, call.moment);
  return begin(call, {
    style: 'compute-action',
    location: vm.location ?? '',
    seconds: skipShutdown ? 3 : action.seconds(before),
    effect: { name: 'compute.power', input: { vm: vm.id, action: name } },
    otherwise: { name: 'compute.power-failed', input: { vm: vm.id, power: before } },
  });
}

function refusePower(machine: Machine, { needs }: PowerAction): void {
  if (needs === undefined || machine.power === 'running') return;
  if (needs === 'allocated' && machine.power !== 'deallocated') return;
  throw new Refusal(
    409,
    'OperationNotAllowed',
    'The operation requires the VM to be running (or set to run).',
  );
}

const input = z.object({ vm: z.string(), action: z.enum(names) });
const failed = z.object({ vm: z.string(), power: z.enum(['running', 'stopped', 'deallocated']) });

export const powerEffects: Effects = {
  'compute.power': effectOf(input, ({ vm, action }, { world, moment }) => {
    const host = hostStill(world, vm);
    actions[action].end(host, moment);
    host.vm.properties.provisioningState = 'Succeeded';
    touch(host.vm, moment);
  }),
  'compute.power-failed': effectOf(failed, ({ vm, power }, { world, moment }) => {
    const host = hostOf(world, vm);
    if (!host) return;
    if (host.machine.power !== power) turn(host.machine, power, moment);
    host.vm.properties.provisioningState = 'Failed';
    touch(host.vm, moment);
  }),
};

export const power: readonly Operation[] = names.map((name) => ({
  id: `VirtualMachines_${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  method: 'POST',
  path: `${atMachine}/${name}`,
  action: `Microsoft.Compute/virtualMachines/${name}/action`,
  charge: name === 'deallocate' ? 'DeleteVM' : 'UpdateVM',
  handle: (call) => act(call, name),
}));
