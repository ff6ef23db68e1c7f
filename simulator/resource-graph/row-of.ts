import * as compute from '../compute/index.ts';
import * as network from '../network/index.ts';
import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { router } from '../wire/route.ts';
import type { Resource } from '../world/resource.ts';
import { find, isOf, keyOf, type World } from '../world/world.ts';
import { columns, rowOfFacts } from './columns.ts';
import { placeOf, type Row } from './table.ts';
import { isBag, type Json, jsonOf, memberOf } from './value.ts';

const routeOf = router([...compute.operations, ...network.operations]);

/** What only the document of a resource tells. */
const ofDocument = ['kind', 'managedBy', 'plan', 'properties', 'identity', 'extendedLocation'] as const;

/**
 * A resource as Resource Graph knows it: the document that its own provider shows, and what is added to it.
 * A document is made only when a query looks into it: in a large world that is most of the work.
 */
export function rowOf(call: Call, resource: Resource): Row {
  const { id, name, type, location, sku, tags, zones } = resource;
  const row = rowOfFacts(call.world, { id, name, type, location, sku, tags, zones });
  let document: Json | undefined;
  for (const column of ofDocument) {
    const nothing = row[placeOf(columns, column)] ?? null;
    const get = () => {
      document ??= documentOf(call, resource);
      return memberOf(document, column) ?? nothing;
    };
    Object.defineProperty(row, placeOf(columns, column), { get, enumerable: true, configurable: true });
  }
  return row;
}

function documentOf(call: Call, resource: Resource): Json {
  const shown = shownBy(call, resource);
  const properties = memberOf(shown, 'properties');
  return {
    ...(isBag(shown) ? shown : {}),
    properties: { ...(isBag(properties) ? properties : {}), ...extended(call.world, resource) },
  };
}

/** What a GET of the resource answers; of one that cannot be got alone, what is kept of it. */
function shownBy(call: Call, resource: Resource): Json {
  const route = routeOf('GET', resource.id);
  if (!route) return jsonOf(resource);
  const { id: scope } = resource;
  const query = new URLSearchParams();
  try {
    const answer = route.operation.handle({ ...call, ...route, query, body: undefined, scope, url: scope });
    if (answer instanceof Promise) throw new Error(`${route.operation.id} does not answer at once.`);
    return jsonOf(answer.body);
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
