import * as z from 'zod';
import { accepted, type Beginning, type Effects, enter } from '../wire/long-running.ts';
import type { Answer, Call, Operation } from '../wire/operation.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Guest } from '../world/compute.ts';
import type { LongRunning } from '../world/long-running.ts';
import { effectOf } from './effect-of.ts';
import { type Outcome, runScript, type Script } from './guest.ts';
import { type Host, hostOf, hostStill, knownHost } from './known.ts';
import { lastBytes } from './last-bytes.ts';
import { atMachine } from './paths.ts';
import { readBody } from './read-body.ts';
import { requiredIsMissing } from './refusals.ts';
import { guestSeconds, refuseGuestWork, refuseSilence } from './refuse-guest-work.ts';
import { heldAtMost, refuseWhileBusy } from './refuse-while-busy.ts';
import { documentOf, entityNotFound } from './run-command-documents.ts';
import type { Status } from './status.ts';

const command = z.object({
  commandId: z.string(),
  script: z.array(z.string()).default([]),
  parameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});

/** The way out that Azure offers when a script hangs: it removes what runs it. */
const removing = /^RemoveRunCommand(Windows|Linux)Extension$/i;

function run(call: Call): Answer {
  const host = knownHost(call);
  const asked = readBody(call, command);
  refuseCommand(host, asked);
  refuseGuestWork(host);
  refuseWhileBusy(call.world, host.vm.id, call.moment);
  if (!removing.test(asked.commandId)) refuseWhileScriptRuns(host, call.moment.now);
  const beginning: Beginning = {
    style: 'compute-action',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, 20),
    effect: { name: 'compute.script-run', input: { vm: host.vm.id, ...asked } },
    otherwise: { name: 'compute.script-over', input: { vm: host.vm.id } },
  };
  const operation = enter(call, beginning);
  host.machine.busyWith = operation.id;
  return accepted(operation, beginning, call);
}

function refuseCommand({ machine }: Host, { commandId, script }: z.infer<typeof command>): void {
  const document = documentOf(commandId);
  if (!document) throw entityNotFound();
  if (document.osType !== machine.guest.os) {
    throw badRequest(
      'InvalidParameter',
      `The run command '${document.id}' is not supported for OS type '${machine.guest.os}'.`,
    );
  }
  if (/^Run(PowerShell|Shell)Script$/i.test(commandId) && script.length === 0)
    throw requiredIsMissing('script');
}

/** One script at a time; a script that hangs holds the guest until Azure gives up on it. */
function refuseWhileScriptRuns({ world, machine }: Host, now: number): void {
  if (machine.busyWith === undefined) return;
  const operation = world.operations[machine.busyWith];
  const over =
    operation !== undefined &&
    (operation.status !== 'InProgress' || Date.parse(operation.startedAt) + heldAtMost <= now);
  if (over) return;
  throw new Refusal(
    409,
    'Conflict',
    'Run command extension execution is in progress. Please wait for completion before invoking a run command.',
  );
}

const input = z.object({ vm: z.string() });

export const runCommandEffects: Effects = {
  'compute.script-run': effectOf(
    input.extend(command.shape),
    ({ vm, ...asked }, { world, moment, operation }) => {
      const host = hostStill(world, vm);
      refuseSilence(host, operation.startedAt);
      release(host, operation);
      if (removing.test(asked.commandId))
        return resultOf({ stdout: '', stderr: '', exitCode: 0 }, host.machine.guest.os);
      const script: Script = {
        commandId: asked.commandId,
        script: asked.script.join('\n'),
        parameters: Object.fromEntries(asked.parameters.map(({ name, value }) => [name, value])),
      };
      const outcome = runScript(host, script, moment.now);
      return resultOf(
        operation.fault === 'output-truncated' ? halved(outcome) : outcome,
        host.machine.guest.os,
      );
    },
  ),
  'compute.script-over': effectOf(input, ({ vm }, { world, operation }) => {
    const host = hostOf(world, vm);
    if (host) release(host, operation);
  }),
};

function release({ machine }: Host, operation: LongRunning): void {
  if (machine.busyWith === operation.id) delete machine.busyWith;
}

/** The end of the output is lost on the way, without a sign that it is. */
const halved = ({ stdout, ...rest }: Outcome): Outcome => ({
  ...rest,
  stdout: stdout.slice(0, Math.floor(stdout.length / 2)),
});

/** Windows tells the two streams apart; Linux puts them into one message. */
function resultOf({ stdout, stderr }: Outcome, os: Guest['os']): { value: Status[] } {
  const status = (code: string, message: string): Status => ({
    code,
    level: 'Info',
    displayStatus: 'Provisioning succeeded',
    message,
  });
  if (os === 'Linux') {
    const message = `Enable succeeded: \n[stdout]\n${lastBytes(stdout)}\n[stderr]\n${lastBytes(stderr)}`;
    return { value: [status('ProvisioningState/succeeded', message)] };
  }
  return {
    value: [
      status('ComponentStatus/StdOut/succeeded', lastBytes(stdout)),
      status('ComponentStatus/StdErr/succeeded', lastBytes(stderr)),
    ],
  };
}

export const runCommand: readonly Operation[] = [
  {
    id: 'VirtualMachines_RunCommand',
    method: 'POST',
    path: `${atMachine}/runCommand`,
    action: 'Microsoft.Compute/virtualMachines/runCommand/action',
    charge: 'UpdateVM',
    handle: run,
  },
];
