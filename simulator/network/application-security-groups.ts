import { badRequest } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import type { World } from '../world/world.ts';
import { ipConfigurationsIn, rulesNaming } from './references.ts';
import { resourceView } from './resource-view.ts';
import { operationsOf } from './writes.ts';

const type = 'Microsoft.Network/applicationSecurityGroups' as const;

function refuseDelete(world: World, { id, name }: Resource<typeof type>): void {
  const configurations = ipConfigurationsIn(world, id).map(({ configuration }) => configuration.name);
  const rules = rulesNaming(world, id);
  const users = [
    ...(configurations.length > 0 ? [`IpConfiguration(s) ${configurations.join(', ')}`] : []),
    ...(rules.length > 0 ? [`SecurityRule(s) ${rules.join(', ')}`] : []),
  ];
  if (users.length === 0) return;
  throw badRequest(
    'InUseApplicationSecurityGroupCannotBeDeleted',
    `Application Security Group ${name} cannot be deleted because it is referenced by ${users.join(' and ')}.`,
  );
}

export const applicationSecurityGroups = operationsOf({
  type,
  group: 'ApplicationSecurityGroups',
  view: (world, group) => resourceView(world, group, group.properties),
  read: ({ call, before }) => ({
    properties: { resourceGuid: before?.properties.resourceGuid ?? call.moment.newId() },
  }),
  refuseDelete,
  seconds: 3,
});
