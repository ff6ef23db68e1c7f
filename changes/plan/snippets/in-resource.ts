import type { ResourceId } from '../../../base/resource-id.ts';
import type { StepOf } from '../../../remedies/step.ts';
import { bicepFields } from './bicep-value.ts';
import { below, type Declared, inGroup, remark } from './declared.ts';
import { hclArguments } from './hcl-value.ts';

/** What changes inside a resource that the pipeline has written down already. */
export function declareAddress(
  nic: ResourceId,
  step: Pick<StepOf<'nic-address'>, 'address' | 'allocation'>,
): Declared {
  const allocation = step.allocation ?? 'Static';
  // One that Azure chooses is not written down.
  const fixed = allocation === 'Static' ? step.address : undefined;
  return below(`In the first IP configuration of the network interface ${nic.name}, ${inGroup(nic)}`, {
    bicep: bicepFields({ privateIPAllocationMethod: allocation, privateIPAddress: fixed }),
    terraform: hclArguments({ private_ip_address_allocation: allocation, private_ip_address: fixed }),
  });
}

export function declareBootDiagnostics(vm: ResourceId, set: 'on' | 'off'): Declared {
  const said = `In the virtual machine ${vm.name}, ${inGroup(vm)}`;
  const bicep = bicepFields({ diagnosticsProfile: { bootDiagnostics: { enabled: set === 'on' } } });
  const terraform =
    set === 'on' ? 'boot_diagnostics {}' : remark('without the block boot_diagnostics').terraform;
  return below(said, { bicep, terraform });
}
