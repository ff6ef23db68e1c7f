import * as z from 'zod';
import { begin } from '../wire/long-running.ts';
import { type Answer, type Call, type Operation, ok, param } from '../wire/operation.ts';
import { badRequest, resourceNotFound } from '../wire/refusal.ts';
import type { RunCommand } from '../world/compute.ts';
import type { Resource } from '../world/resource.ts';
import { below, find, isOf, put } from '../world/world.ts';
import { type Host, knownParent } from './known.ts';
import { atMachine } from './paths.ts';
import { readBody } from './read-body.ts';
import { guestSeconds, refuseGuestWork } from './refuse-guest-work.ts';
import { refuseWhileBusy } from './refuse-while-busy.ts';
import { documentOf, entityNotFound } from './run-command-documents.ts';

const type = 'Microsoft.Compute/virtualMachines/runCommands' as const;
const path = `${atMachine}/runCommands/{runCommand}`;
const most = 25;
const optional = z.exactOptional;

type RunCommandResource = Resource<typeof type>;

/** What a PUT or PATCH says. Protected parameters and passwords are not in it: nothing keeps them. */
const runCommandBody = z.object({
  location: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  properties: optional(
    z.object({
      source: optional(
        z.object({
          script: optional(z.string()),
          commandId: optional(z.string()),
          scriptUri: optional(z.string()),
        }),
      ),
      parameters: optional(z.array(z.object({ name: z.string(), value: z.string() }))),
      asyncExecution: optional(z.boolean()),
      timeoutInSeconds: optional(z.int().min(0)),
      treatFailureAsDeploymentFailure: optional(z.boolean()),
      runAsUser: optional(z.string()),
    }),
  ),
});

const addressed = (host: Host, call: Call): string =>
  `${host.vm.id}/runCommands/${param(call, 'runCommand')}`;

const runCommandsOf = ({ world, vm }: Host): RunCommandResource[] =>
  below(world, vm.id).filter((resource) => isOf(resource, type));

function view(resource: RunCommandResource, call: Call) {
  const { instanceView, ...properties } = resource.properties;
  const expanded = /\binstanceView\b/i.test(call.query.get('$expand') ?? '');
  return {
    name: resource.name,
    id: resource.id,
    type: resource.type,
    location: resource.location ?? '',
    ...(resource.tags ? { tags: resource.tags } : {}),
    properties: { ...properties, ...(expanded ? { instanceView } : {}) },
  };
}

function known(call: Call): RunCommandResource {
  const host = knownParent(call);
  const found = find(call.world, type, addressed(host, call));
  if (found) return found;
  throw resourceNotFound(
    'Microsoft.Compute/virtualMachines',
    `${host.vm.name}/runCommands/${param(call, 'runCommand')}`,
    param(call, 'group'),
  );
}

function write(call: Call, mustExist: boolean): Answer {
  const host = knownParent(call);
  const { location, tags, properties = {} } = readBody(call, runCommandBody);
  const before = mustExist ? known(call) : find(call.world, type, addressed(host, call));
  refuseGuestWork(host);
  refuseWhileBusy(call.world, host.vm.id, call.moment);
  if (!before) refuseTooMany(host);
  const kept: Partial<RunCommand> = mustExist && before ? before.properties : {};
  const source = properties.source ?? kept.source ?? {};
  refuseSource(source);
  const written = put(
    call.world,
    {
      id: addressed(host, call),
      type,
      location: location ?? before?.location ?? host.vm.location ?? '',
      ...(tags ? { tags } : before?.tags ? { tags: before.tags } : {}),
      properties: {
        timeoutInSeconds: 0,
        asyncExecution: false,
        treatFailureAsDeploymentFailure: false,
        ...kept,
        ...properties,
        source,
        provisioningState: before ? 'Updating' : 'Creating',
        instanceView: pending(),
      },
    },
    call.moment,
  );
  const input = { vm: host.vm.id, runCommand: written.id };
  return begin(call, {
    style: 'compute-put',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, 10),
    effect: { name: 'compute.managed-script-run', input },
    otherwise: { name: 'compute.managed-script-failed', input },
    body: view(written, call),
    created: !before,
  });
}

const pending = (): RunCommand['instanceView'] => ({
  executionState: 'Pending',
  executionMessage: '',
  output: '',
  error: '',
  exitCode: 0,
  statuses: [],
});

function refuseTooMany(host: Host): void {
  const current = runCommandsOf(host).length;
  if (current < most) return;
  throw badRequest(
    'BadRequest',
    `The maximum number of managed Run commands (max=${most}, current=${current}) has been exceeded. Use fewer Run commands and retry the request. To list Run commands, refer: https://aka.ms/RunCommandManaged#list-all-deployed-runcommand-resources-on-a-vm-1 and then delete a Run command: https://aka.ms/RunCommandManaged#delete-runcommand-resource-from-the-vm-1`,
  );
}

function refuseSource({ script, commandId, scriptUri }: RunCommand['source']): void {
  const given = [script, commandId, scriptUri].filter((one) => one !== undefined).length;
  if (given !== 1) {
    throw badRequest(
      'InvalidParameter',
      "Exactly one of the parameters 'source.script', 'source.scriptUri' or 'source.commandId' must be specified.",
    );
  }
  if (commandId !== undefined && !documentOf(commandId)) throw entityNotFound();
}

function takeAway(call: Call): Answer {
  const host = knownParent(call);
  const found = find(call.world, type, addressed(host, call));
  if (!found) return { status: 204 };
  refuseGuestWork(host);
  refuseWhileBusy(call.world, host.vm.id, call.moment);
  found.properties.provisioningState = 'Deleting';
  const input = { vm: host.vm.id, runCommand: found.id };
  return begin(call, {
    style: 'compute-delete',
    location: host.vm.location ?? '',
    seconds: guestSeconds(host, 10),
    effect: { name: 'compute.managed-script-deleted', input },
    otherwise: { name: 'compute.managed-script-failed', input },
  });
}

const reads = { method: 'GET', action: `${type}/read`, charge: 'LowCostGet' } as const;
const writes = { path, action: `${type}/write`, charge: 'UpdateVM' } as const;

export const runCommands: readonly Operation[] = [
  {
    ...reads,
    id: 'VirtualMachineRunCommands_GetByVirtualMachine',
    path,
    handle: (call) => ok(view(known(call), call)),
  },
  {
    ...reads,
    id: 'VirtualMachineRunCommands_ListByVirtualMachine',
    path: `${atMachine}/runCommands`,
    handle: (call) => ok({ value: runCommandsOf(knownParent(call)).map((one) => view(one, call)) }),
  },
  {
    ...writes,
    id: 'VirtualMachineRunCommands_CreateOrUpdate',
    method: 'PUT',
    handle: (call) => write(call, false),
  },
  { ...writes, id: 'VirtualMachineRunCommands_Update', method: 'PATCH', handle: (call) => write(call, true) },
  {
    id: 'VirtualMachineRunCommands_Delete',
    method: 'DELETE',
    path,
    action: `${type}/delete`,
    charge: 'UpdateVM',
    handle: takeAway,
  },
];
