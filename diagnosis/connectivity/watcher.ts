import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { type Because, type Evidence, isMissing } from '../evidence/evidence.ts';
import { isOff } from '../evidence/is-off.ts';
import { type NeighboursValue, neighbours } from '../evidence/neighbours.ts';
import { type VirtualMachineValue, virtualMachine } from '../evidence/virtual-machine.ts';
import { because } from './looking.ts';
import type { End } from './piece.ts';

/** The Network Watcher that answers for a running machine: that of its own region. */
export function watcherOf(
  end: End,
  machine: Evidence<VirtualMachineValue>,
  watchers: Evidence<NeighboursValue>,
): Result<ResourceId, Because> {
  if (isMissing(machine)) return failure(because(`${end}-${virtualMachine.id}`));
  if (isOff(machine.value)) return failure({ reason: 'vm-not-running' });
  if (isMissing(watchers)) return failure(because(`${end}-${neighbours.id}`));
  const here = watchers.value.watchers.find(
    ({ location }) => regionOf(location) === regionOf(machine.value.location),
  );
  if (!here) return failure({ reason: 'no-network-watcher' });
  const id = parseResourceId(here.id);
  return id ? success(id) : failure({ reason: 'malformed' });
}

/** Azure writes `Japan East` and `japaneast`. */
const regionOf = (location: string): string => location.replaceAll(' ', '').toLowerCase();
