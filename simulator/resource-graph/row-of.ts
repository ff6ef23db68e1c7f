import * as compute from '../compute/index.ts';
import * as network from '../network/index.ts';
import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { router } from '../wire/route.ts';
import type { Resource } from '../world/resource.ts';
import { find, isOf, keyOf, type World } from '../world/world.ts';
import { rowOfFacts } from './columns.ts';
import type { Row } from './table.ts';
import { isBag, type Json, jsonOf, memberOf } from './value.ts';

const routeOf = router([...compute.operations, ...network.operations]);

/** A resource as Resource Graph knows it: the document that its own provider shows, and what is added to it. */
export async function rowOf(call: Call, resource: Resource): Promise<Row> {
  const document = await documentOf(call, resource);
  const properties = memberOf(document, 'properties');
  return rowOfFacts(call.world, {
    ...(isBag(document) ? document : {}),
    id: resource.id,
    name: resource.name,
    type: resource.type,
    location: resource.location,
    properties: { ...(isBag(properties) ? properties : {}), ...extended(call.world, resource) },
  });
}

/** What a GET of the resource answers; of one that cannot be got alone, what is kept of it. */
async function documentOf(call: Call, resource: Resource): Promise<Json> {
  const route = routeOf('GET', resource.id);
  if (!route) return jsonOf(resource);
  try {
    const { id: scope } = resource;
    const query = new URLSearchParams();
    const { body } = await route.operation.handle({
      ...call,
      ...route,
      query,
      body: undefined,
      scope,
      url: scope,
    });
    return jsonOf(body);
  } catch (error) {
    if (error instanceof Refusal) return jsonOf(resource);
    throw error;
  }
}

/** Of a VM Resource Graph knows also whether it runs. */
function extended(world: World, resource: Resource) {
  const machine = world.machines[keyOf(resource.id)];
  if (!machine || !isOf(resource, 'Microsoft.Compute/virtualMachines')) return {};
  const { power, guest, agent } = machine;
  const reports = power === 'running' && agent.status === 'ready';
  const { computerName, osName, osVersion } = guest;
  const { managedDisk } = resource.properties.storageProfile.osDisk;
  const disk = find(world, 'Microsoft.Compute/disks', managedDisk.id);
  return {
    extended: {
      instanceView: {
        ...(reports ? { computerName, osName, osVersion } : {}),
        hyperVGeneration: disk?.properties.hyperVGeneration ?? 'V1',
        powerState: { code: `PowerState/${power}`, displayStatus: `VM ${power}`, level: 'Info' },
      },
    },
  };
}
