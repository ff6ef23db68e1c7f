import * as z from 'zod';
import { type Answer, type Call, type Operation, ok } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { RunCommand } from '../world/compute.ts';
import type { Resource } from '../world/resource.ts';
import { type Host, knownParent } from './known.ts';
import { atMachine } from './paths.ts';
import { readBody } from './read-body.ts';
import { documentOf, entityNotFound } from './run-command-documents.ts';
import {
  childBefore,
  childrenOf,
  deleteChild,
  knownChild,
  refuseChildWrite,
  writeChild,
} from './vm-children.ts';

const type = 'Microsoft.Compute/virtualMachines/runCommands' as const;
const path = `${atMachine}/runCommands/{child}`;
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

function write(call: Call): Answer {
  const host = knownParent(call);
  const body = readBody(call, runCommandBody);
  const before = childBefore(call, host, type);
  refuseChildWrite(call, host);
  if (!before) refuseTooMany(host);
  const kept: Partial<RunCommand> = call.operation.method === 'PATCH' && before ? before.properties : {};
  const source = body.properties?.source ?? kept.source ?? {};
  refuseSource(source);
  return writeChild(call, {
    host,
    before,
    body,
    type,
    properties: {
      timeoutInSeconds: 0,
      asyncExecution: false,
      treatFailureAsDeploymentFailure: false,
      ...kept,
      ...body.properties,
      source,
      provisioningState: before ? 'Updating' : 'Creating',
      instanceView: pending(),
    },
    seconds: 10,
    effect: 'compute.managed-script-run',
    view: (written) => view(written, call),
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

function refuseTooMany({ world, vm }: Host): void {
  const current = childrenOf(world, vm, type).length;
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

const reads = { method: 'GET', action: `${type}/read`, charge: 'LowCostGet' } as const;
const writes = { path, action: `${type}/write`, charge: 'UpdateVM' } as const;

export const runCommands: readonly Operation[] = [
  {
    ...reads,
    id: 'VirtualMachineRunCommands_GetByVirtualMachine',
    path,
    handle: (call) => ok(view(knownChild(call, type), call)),
  },
  {
    ...reads,
    id: 'VirtualMachineRunCommands_ListByVirtualMachine',
    path: `${atMachine}/runCommands`,
    handle: (call) => {
      const { world, vm } = knownParent(call);
      return ok({ value: childrenOf(world, vm, type).map((one) => view(one, call)) });
    },
  },
  { ...writes, id: 'VirtualMachineRunCommands_CreateOrUpdate', method: 'PUT', handle: write },
  { ...writes, id: 'VirtualMachineRunCommands_Update', method: 'PATCH', handle: write },
  {
    id: 'VirtualMachineRunCommands_Delete',
    method: 'DELETE',
    path,
    action: `${type}/delete`,
    charge: 'UpdateVM',
    handle: (call) => deleteChild(call, type, 10),
  },
];
