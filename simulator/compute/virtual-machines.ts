import { type Call, type Operation, ok, param } from '../wire/operation.ts';
import { below, isOf } from '../world/world.ts';
import { instanceView } from './instance-view.ts';
import { type Host, hostOf, knownHost } from './known.ts';
import { page } from './page.ts';
import { atMachine, groupOf, inGroup, inSubscription, subscriptionOf } from './paths.ts';
import { listedView, statusView, vmView } from './vm-view.ts';
import { deleteVm, putVm, updateVm } from './vm-writes.ts';

const action = 'Microsoft.Compute/virtualMachines/read';

function hostsBelow(call: Call, scope: string): Host[] {
  return below(call.world, scope)
    .filter((resource) => isOf(resource, 'Microsoft.Compute/virtualMachines'))
    .flatMap(({ id }) => hostOf(call.world, id) ?? []);
}

function get(call: Call) {
  const withView = /\binstanceView\b/i.test(call.query.get('$expand') ?? '');
  return ok(vmView(knownHost(call), withView ? { instanceViewAt: call.moment.now } : {}));
}

function listAll(call: Call) {
  const statusOnly = call.query.get('statusOnly')?.toLowerCase() === 'true';
  return page(
    call,
    hostsBelow(call, subscriptionOf(call)).map((host) => (statusOnly ? statusView(host) : listedView(host))),
  );
}

function listByLocation(call: Call) {
  const here = hostsBelow(call, subscriptionOf(call)).filter(
    ({ vm }) => vm.location?.toLowerCase() === param(call, 'location').toLowerCase(),
  );
  return page(call, here.map(listedView));
}

export const virtualMachines: readonly Operation[] = [
  { id: 'VirtualMachines_Get', method: 'GET', path: atMachine, action, charge: 'LowCostGet', handle: get },
  {
    id: 'VirtualMachines_InstanceView',
    method: 'GET',
    path: `${atMachine}/instanceView`,
    action: 'Microsoft.Compute/virtualMachines/instanceView/read',
    charge: 'LowCostGet',
    handle: (call) => ok(instanceView(knownHost(call), call.moment.now)),
  },
  {
    id: 'VirtualMachines_List',
    method: 'GET',
    path: `${inGroup}/virtualMachines`,
    action,
    charge: 'HighCostGet',
    handle: (call) =>
      page(
        call,
        hostsBelow(call, groupOf(call)).map((host) => vmView(host)),
      ),
  },
  {
    id: 'VirtualMachines_ListAll',
    method: 'GET',
    path: `${inSubscription}/virtualMachines`,
    action,
    charge: 'HighCostGet',
    handle: listAll,
  },
  {
    id: 'VirtualMachines_ListByLocation',
    method: 'GET',
    path: `${inSubscription}/locations/{location}/virtualMachines`,
    action,
    charge: 'HighCostGet',
    handle: listByLocation,
  },
  {
    id: 'VirtualMachines_CreateOrUpdate',
    method: 'PUT',
    path: atMachine,
    action: 'Microsoft.Compute/virtualMachines/write',
    charge: 'PutVM',
    handle: putVm,
  },
  {
    id: 'VirtualMachines_Update',
    method: 'PATCH',
    path: atMachine,
    action: 'Microsoft.Compute/virtualMachines/write',
    charge: 'UpdateVM',
    handle: updateVm,
  },
  {
    id: 'VirtualMachines_Delete',
    method: 'DELETE',
    path: atMachine,
    action: 'Microsoft.Compute/virtualMachines/delete',
    charge: 'DeleteVM',
    handle: deleteVm,
  },
];
