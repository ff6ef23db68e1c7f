import * as z from 'zod';
import type { Effects } from '../wire/long-running.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import { find, remove, touch, type World } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { runScript } from './guest.ts';
import { type Host, hostStill } from './known.ts';
import { lastBytes } from './last-bytes.ts';
import { refuseSilence } from './refuse-guest-work.ts';
import { stamp } from './status.ts';

type RunCommandResource = Resource<'Microsoft.Compute/virtualMachines/runCommands'>;

const input = z.object({ vm: z.string(), runCommand: z.string() });

/** Azure has delivered the script when it is provisioned; whether it went well is told by the instance view alone. */
function execute(host: Host, resource: RunCommandResource, time: string): void {
  const { source, parameters = [], treatFailureAsDeploymentFailure } = resource.properties;
  const { stdout, stderr, exitCode } = runScript(host, {
    commandId:
      source.commandId ?? (host.machine.guest.os === 'Windows' ? 'RunPowerShellScript' : 'RunShellScript'),
    script: source.script ?? '',
    parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  });
  resource.properties.instanceView = {
    exitCode,
    executionState: exitCode === 0 ? 'Succeeded' : 'Failed',
    executionMessage:
      exitCode === 0
        ? 'Execution completed'
        : `Execution failed: failed to execute command: command terminated with exit status=${exitCode}`,
    output: lastBytes(stdout),
    error: lastBytes(stderr),
    startTime: time,
    endTime: time,
    statuses: [],
  };
  if (exitCode === 0 || !treatFailureAsDeploymentFailure) return;
  throw new Refusal(
    409,
    'VMExtensionProvisioningError',
    `VM has reported a failure when processing extension '${resource.name}' (publisher 'Microsoft.CPlat.Core' and type 'RunCommandHandler${host.machine.guest.os}'). Error message: 'Execution failed: failed to execute command: command terminated with exit status=${exitCode}'.`,
  );
}

const still = (world: World, id: string): RunCommandResource | undefined =>
  find(world, 'Microsoft.Compute/virtualMachines/runCommands', id);

/** What becomes of managed run commands when their operations are done. */
export const managedScripts: Effects = {
  'compute.managed-script-run': effectOf(input, ({ vm, runCommand }, { world, moment, operation }) => {
    const host = hostStill(world, vm);
    refuseSilence(host, operation.startedAt);
    const resource = still(world, runCommand);
    if (!resource) return;
    execute(host, resource, stamp(moment.now));
    resource.properties.provisioningState = 'Succeeded';
    touch(resource, moment);
  }),
  'compute.managed-script-deleted': effectOf(input, ({ vm, runCommand }, { world, operation }) => {
    refuseSilence(hostStill(world, vm), operation.startedAt);
    remove(world, runCommand);
  }),
  'compute.managed-script-failed': effectOf(input, ({ runCommand }, { world, moment }) => {
    const resource = still(world, runCommand);
    if (!resource) return;
    resource.properties.provisioningState = 'Failed';
    touch(resource, moment);
  }),
};
