import type { Machine } from '../../world/compute.ts';
import type { Resource } from '../../world/resource.ts';
import { find, keyOf, type World } from '../../world/world.ts';
import { productRegistry } from '../product/registry.ts';
import { type Registry, registryOf } from '../windows/registry.ts';
import type { Windows } from '../windows/windows.ts';
import { type AzureAdapter, azureAdapters } from './azure-adapters.ts';

/** A Windows with all that decides how it behaves. */
export type Inside = {
  readonly world: World;
  readonly vm: Resource<'Microsoft.Compute/virtualMachines'>;
  readonly windows: Windows;
  readonly registry: Registry;
  readonly computerName: string;
  readonly adapters: readonly AzureAdapter[];
  /** When it was started. */
  readonly bootedAt: number;
};

/** Nothing where the machine is off, or no Windows. */
export const insideOf = (world: World, vm: string): Inside | undefined =>
  world.machines[keyOf(vm)]?.power === 'running' ? installedOn(world, vm) : undefined;

/** The same of a machine that may be off. */
export function installedOn(world: World, vm: string): Inside | undefined {
  const resource = find(world, 'Microsoft.Compute/virtualMachines', vm);
  const machine: Machine | undefined = world.machines[keyOf(vm)];
  if (!resource || machine?.guest.os !== 'Windows') return undefined;
  const { windows, computerName } = machine.guest;
  const adapters = azureAdapters(world, resource);
  const agentVersion = machine.agent.version;
  let registry: Registry | undefined;
  return {
    world,
    vm: resource,
    windows,
    computerName,
    adapters,
    // Not everybody who asks about a Windows looks into its registry, which is the largest part of it.
    get registry() {
      registry ??= registryOf(windows, productRegistry({ windows, computerName, agentVersion, adapters }));
      return registry;
    },
    bootedAt: Date.parse(machine.since),
  };
}
