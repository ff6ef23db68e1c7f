import { type Call, param } from '../wire/operation.ts';
import { Refusal, resourceNotFound } from '../wire/refusal.ts';
import type { Machine } from '../world/compute.ts';
import type { Resource } from '../world/resource.ts';
import { find, keyOf, type World } from '../world/world.ts';
import { groupOf } from './paths.ts';

export type VirtualMachineResource = Resource<'Microsoft.Compute/virtualMachines'>;

/** A VM as Azure keeps it, and what is behind it. */
export type Host = {
  readonly world: World;
  readonly vm: VirtualMachineResource;
  readonly machine: Machine;
};

const type = 'Microsoft.Compute/virtualMachines' as const;

export function hostOf(world: World, id: string): Host | undefined {
  const vm = find(world, type, id);
  if (!vm) return undefined;
  const machine = world.machines[keyOf(id)];
  if (!machine) throw new Error(`The world has no machine behind ${id}`);
  return { world, vm, machine };
}

/** For effects: the VM may have gone while the operation was under way. */
export function hostStill(world: World, id: string): Host {
  const host = hostOf(world, id);
  if (!host) throw new Refusal(404, 'NotFound', 'The entity was not found in this Azure location.');
  return host;
}

export const addressedMachine = (call: Call): string =>
  `${groupOf(call)}/providers/${type}/${param(call, 'vm')}`;

/** The VM that the path names. */
export function knownHost(call: Call): Host {
  const host = hostOf(call.world, addressedMachine(call));
  if (!host) throw resourceNotFound(type, param(call, 'vm'), param(call, 'group'));
  return host;
}

/** The VM that the path names, when something below it is addressed. */
export function knownParent(call: Call): Host {
  const host = hostOf(call.world, addressedMachine(call));
  if (host) return host;
  throw new Refusal(
    404,
    'ParentResourceNotFound',
    `Can not perform requested operation on nested resource. Parent resource '${param(call, 'vm')}' not found.`,
  );
}
