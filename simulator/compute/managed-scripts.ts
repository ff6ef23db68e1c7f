import type { Effects } from '../wire/long-running.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import { find, touch } from '../world/world.ts';
import { effectOf } from './effect-of.ts';
import { runScript, type Script } from './guest.ts';
import { type Host, hostStill } from './known.ts';
import { lastBytes } from './last-bytes.ts';
import { refuseSilence } from './refuse-guest-work.ts';
import { stamp } from './status.ts';
import { childInput } from './vm-child-effects.ts';

type RunCommandResource = Resource<'Microsoft.Compute/virtualMachines/runCommands'>;

/** Azure has delivered the script when it is provisioned; whether it went well is told by the instance view alone. */
function execute(host: Host, resource: RunCommandResource, now: number): void {
  const time = stamp(now);
  const { source, parameters = [], treatFailureAsDeploymentFailure } = resource.properties;
  const script: Script = {
    commandId:
      source.commandId ?? (host.machine.guest.os === 'Windows' ? 'RunPowerShellScript' : 'RunShellScript'),
    script: source.script ?? '',
    parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  };
  const { stdout, stderr, exitCode } = runScript(host, script, now);
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

/** What a managed run command does in the guest when it is there. */
export const managedScripts: Effects = {
  'compute.managed-script-run': effectOf(childInput, ({ vm, child }, { world, moment, operation }) => {
    const host = hostStill(world, vm);
    refuseSilence(host, operation.startedAt);
    const runCommand = find(world, 'Microsoft.Compute/virtualMachines/runCommands', child);
    if (!runCommand) return;
    execute(host, runCommand, moment.now);
    runCommand.properties.provisioningState = 'Succeeded';
    touch(runCommand, moment);
  }),
};
