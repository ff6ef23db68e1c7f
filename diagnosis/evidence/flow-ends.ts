import { isIPv4 } from 'node:net';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import type { Question } from '../question.ts';
import { type Because, type Evidence, isMissing } from './evidence.ts';
import { isOff } from './is-off.ts';
import type { NeighboursValue } from './neighbours.ts';
import type { NetworkInterfacesValue } from './network-interfaces.ts';
import { networkOf } from './network-of.ts';
import { sourceAddress } from './source-address.ts';
import type { VirtualMachineValue } from './virtual-machine.ts';

/** What a Network Watcher must be told about the way between the person and the machine. */
export type FlowEnds = {
  readonly watcher: ResourceId;
  readonly networkInterface: ResourceId;
  readonly machine: string;
  readonly person: string;
};

export type Given = {
  readonly virtualMachine: VirtualMachineValue;
  readonly networkInterfaces: NetworkInterfacesValue;
  readonly neighbours: Evidence<NeighboursValue>;
};

export function flowEnds({ wayIn }: Question, given: Given): Result<FlowEnds, Because> {
  const { virtualMachine, networkInterfaces, neighbours } = given;
  if (isOff(virtualMachine)) return failure({ reason: 'vm-not-running' });
  const person = sourceAddress(wayIn, neighbours, networkOf(networkInterfaces));
  if (!person.ok) return person;
  const machine = networkInterfaces[0]?.ipConfigurations[0]?.address ?? '';
  if (!isIPv4(machine)) return failure({ reason: 'not-an-ipv4-address' });
  const watcher = watcherFor(neighbours, virtualMachine.location);
  if (!watcher.ok) return watcher;
  const networkInterface = parseResourceId(networkInterfaces[0]?.id ?? '');
  if (!networkInterface) return failure({ reason: 'malformed' });
  return success({ watcher: watcher.value, networkInterface, machine, person: person.value });
}

/** A watcher answers for its own region only. */
function watcherFor(neighbours: Evidence<NeighboursValue>, location: string): Result<ResourceId, Because> {
  if (isMissing(neighbours)) return failure({ reason: 'evidence-missing', needs: 'neighbours' });
  const here = neighbours.value.watchers.find((watcher) => regionOf(watcher.location) === regionOf(location));
  if (!here) return failure({ reason: 'no-network-watcher' });
  const id = parseResourceId(here.id);
  return id ? success(id) : failure({ reason: 'malformed' });
}

/** Azure writes `Japan East` and `japaneast`. */
const regionOf = (location: string): string => location.replaceAll(' ', '').toLowerCase();
