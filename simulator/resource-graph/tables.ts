import { accessOf } from '../authorization/access-of.ts';
import { statusOf } from '../health/status-of.ts';
import type { Call } from '../wire/operation.ts';
import type { Resource } from '../world/resource.ts';
import { all } from '../world/world.ts';
import { columns, rowOfFacts } from './columns.ts';
import { QueryError } from './query-error.ts';
import { rowOf } from './row-of.ts';
import type { Row, Table } from './table.ts';

/** Whether the caller asked about this subscription. */
type Within = (id: string) => boolean;

type Rows = (call: Call, within: Within) => readonly Row[];

/** Every table that the practice world can fill. */
const tables: ReadonlyMap<string, Rows> = new Map(
  Object.entries<Rows>({
    resources: (call, within) =>
      rowsOf(call, within, ({ type }) => isOrdinary(type) && !/networkManagers\/./i.test(type)),
    networkresources: (call, within) => rowsOf(call, within, ({ type }) => /networkManagers\/./i.test(type)),
    authorizationresources: (call, within) =>
      rowsOf(call, within, ({ type }) => /\/role(Assignments|Definitions)$/i.test(type)),
    resourcecontainers: containers,
    healthresources: health,
  }),
);

/** A table of what the caller may see. */
export function tableOf(name: string, call: Call, within: Within): Table {
  const rows = tables.get(name.toLowerCase());
  if (!rows) throw new QueryError('InvalidTable', `Table ${name} is invalid, unsupported or disallowed.`);
  return { columns, rows: rows(call, within) };
}

/** Groups, roles, locks and policies stand elsewhere, or nowhere. */
const isOrdinary = (type: string): boolean => !/^Microsoft\.(Resources|Authorization|Security)\//i.test(type);

/** Each is shown only to those who could read it. */
function rowsOf(call: Call, within: Within, fits: (resource: Resource) => boolean): Row[] {
  const may = accessOf(call.world, call.caller.id);
  const shown = Object.values(call.world.resources).filter(
    (resource) => fits(resource) && within(resource.id) && may(`${resource.type}/read`, resource.id),
  );
  return shown.map((resource) => rowOf(call, resource));
}

function containers(call: Call, within: Within): Row[] {
  const may = accessOf(call.world, call.caller.id);
  const action = 'Microsoft.Resources/subscriptions/resourceGroups/read';
  const groups = all(call.world, 'Microsoft.Resources/resourceGroups')
    .filter(({ id }) => within(id) && may(action, id))
    .map((group) => ({
      ...group,
      type: 'microsoft.resources/subscriptions/resourcegroups',
      properties: { provisioningState: 'Succeeded' },
    }));
  const subscriptions = call.world.subscriptions
    .map(({ id, displayName, state }) => ({
      id: `/subscriptions/${id}`,
      name: displayName,
      type: 'microsoft.resources/subscriptions',
      properties: { state },
    }))
    .filter(({ id }) => within(id) && may('Microsoft.Resources/subscriptions/read', id));
  return [...subscriptions, ...groups].map((facts) => rowOfFacts(call.world, facts));
}

function health(call: Call, within: Within): Row[] {
  const may = accessOf(call.world, call.caller.id);
  return all(call.world, 'Microsoft.Compute/virtualMachines')
    .filter(({ id, type }) => within(id) && may(`${type}/read`, id))
    .map((vm) => {
      const { id, name, properties } = statusOf(call, vm);
      const target = { targetResourceId: vm.id, targetResourceType: vm.type };
      return rowOfFacts(call.world, {
        id,
        name,
        type: 'microsoft.resourcehealth/availabilitystatuses',
        location: vm.location,
        properties: { ...target, ...properties },
      });
    });
}
