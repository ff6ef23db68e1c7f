import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { type EffectiveRoutesValue, effectiveRoutes } from '../evidence/effective-routes.ts';
import { type Because, type Evidence, isMissing } from '../evidence/evidence.ts';
import { isOff } from '../evidence/is-off.ts';
import { missing } from '../evidence/looked.ts';
import { type NetworkInterfacesValue, networkInterfaces } from '../evidence/network-interfaces.ts';
import { type VirtualMachineValue, virtualMachine } from '../evidence/virtual-machine.ts';
import { type VirtualNetworkValue, virtualNetwork } from '../evidence/virtual-network.ts';
import { because, type Looking, lookAt } from './looking.ts';
import { type End, pieceOf } from './piece.ts';
import { type RulesValue, readRules, rulesPiece } from './rules-piece.ts';

/** One end of the way, where it is a machine. */
export type EndEvidence = {
  readonly machine: Evidence<VirtualMachineValue>;
  readonly interfaces: Evidence<NetworkInterfacesValue>;
  readonly network: Evidence<VirtualNetworkValue>;
  /** Of the network interface that the question is about. */
  readonly rules: Evidence<RulesValue>;
  readonly routes: Evidence<EffectiveRoutesValue>;
};

export type EndLooks = { readonly [Key in keyof EndEvidence]: Promise<EndEvidence[Key]> };

/** Looks at a machine, its network interfaces and what applies to one of them; each as soon as what it needs is there. */
export function lookAtEnd(looking: Looking, end: End, at: { vm: string; nic: number }): EndLooks {
  const { vm, nic } = at;
  const look = lookAt(looking, vm);
  const machine = looking.see(pieceOf(end, virtualMachine, vm), () => virtualMachine.collect(look, {}));
  const interfaces = looking.see(pieceOf(end, networkInterfaces, vm), async () => {
    const found = await machine;
    if (isMissing(found)) return missing(because(`${end}-${virtualMachine.id}`));
    return networkInterfaces.collect(look, { virtualMachine: found.value });
  });
  const network = looking.see(pieceOf(end, virtualNetwork, vm), async () => {
    const found = await interfaces;
    if (isMissing(found)) return missing(because(`${end}-${networkInterfaces.id}`));
    return virtualNetwork.collect(look, { networkInterfaces: found.value });
  });
  const nicOf = async (): Promise<Result<ResourceId, Because>> => {
    const found = await machine;
    return isMissing(found)
      ? failure(because(`${end}-${virtualMachine.id}`))
      : runningInterface(found.value, nic);
  };
  const rules = looking.see(rulesPiece(end, vm), async () => {
    const id = await nicOf();
    return id.ok ? readRules(looking, vm, id.value) : missing(id.failure);
  });
  const routes = looking.see(pieceOf(end, effectiveRoutes, vm), async () => {
    const [found, id] = await Promise.all([machine, nicOf()]);
    if (isMissing(found) || !id.ok)
      return missing(id.ok ? because(`${end}-${virtualMachine.id}`) : id.failure);
    // The unit looks at the first network interface that it is told of.
    const only = { ...found.value, networkInterfaces: [id.value.text] };
    return effectiveRoutes.collect(look, { virtualMachine: only });
  });
  return { machine, interfaces, network, rules, routes };
}

/** What is effective is computed for machines that run. */
function runningInterface(machine: VirtualMachineValue, nic: number): Result<ResourceId, Because> {
  if (isOff(machine)) return failure({ reason: 'vm-not-running' });
  const text = machine.networkInterfaces[nic - 1];
  if (text === undefined) return failure({ reason: 'not-there' });
  const id = parseResourceId(text);
  return id ? success(id) : failure({ reason: 'malformed' });
}
