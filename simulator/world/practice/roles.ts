import type { RoleAssignment } from '../access.ts';
import { type Moment, put, type World } from '../world.ts';
import { changeActions, probeActions, readActions } from './bot-actions.ts';
import { builtInRoleIds, customRoleIds, principalIds, subscriptionIds } from './ids.ts';

const definitionType = 'Microsoft.Authorization/roleDefinitions' as const;
const assignmentType = 'Microsoft.Authorization/roleAssignments' as const;
const eligibilityType = 'Microsoft.Authorization/roleEligibilityScheduleInstances' as const;

const production = `/subscriptions/${subscriptionIds.production}`;
const development = `/subscriptions/${subscriptionIds.development}`;
const both = [production, development];

/** Reading is given by the role Reader. */
const onCallActions = ['Microsoft.Compute/virtualMachines/runCommand/action'];

type Grant = {
  readonly to: string;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly as?: RoleAssignment['principalType'];
};

const grants: readonly Grant[] = [
  { to: principalIds.operations, role: builtInRoleIds.reader, scopes: both, as: 'Group' },
  { to: principalIds.operations, role: customRoleIds.onCall, scopes: [production], as: 'Group' },
  { to: principalIds.suzuki, role: builtInRoleIds.reader, scopes: [production] },
  { to: principalIds.suzuki, role: builtInRoleIds.virtualMachineContributor, scopes: [rg('rg-prod')] },
  { to: principalIds.suzuki, role: builtInRoleIds.networkContributor, scopes: [rg('rg-prod')] },
  { to: principalIds.suzuki, role: builtInRoleIds.diskSnapshotContributor, scopes: [rg('rg-prod')] },
  { to: principalIds.watanabe, role: builtInRoleIds.networkContributor, scopes: [rg('rg-net')] },
  { to: principalIds.guest, role: builtInRoleIds.reader, scopes: [`${development}/resourceGroups/rg-dev`] },
  // Left behind when the account was disabled, as it often is.
  { to: principalIds.ito, role: builtInRoleIds.contributor, scopes: [production] },
  {
    to: principalIds.pipeline,
    role: builtInRoleIds.networkContributor,
    scopes: both,
    as: 'ServicePrincipal',
  },
  { to: principalIds.cli, role: builtInRoleIds.contributor, scopes: both, as: 'ServicePrincipal' },
  { to: principalIds.botRead, role: customRoleIds.read, scopes: both, as: 'ServicePrincipal' },
  { to: principalIds.botProbe, role: customRoleIds.probe, scopes: both, as: 'ServicePrincipal' },
  { to: principalIds.botChange, role: customRoleIds.change, scopes: both, as: 'ServicePrincipal' },
];

/** Roles that can be switched on when they are needed. */
const eligible: readonly Grant[] = [
  { to: principalIds.suzuki, role: builtInRoleIds.networkContributor, scopes: [rg('rg-net')] },
];

/** The bot's own roles, and who may do what where. */
export function addRoles(world: World, moment: Moment): void {
  addCustomRole(world, { id: customRoleIds.read, name: 'rdp-bot read', actions: readActions }, moment);
  addCustomRole(world, { id: customRoleIds.onCall, name: 'on-call', actions: onCallActions }, moment);
  addCustomRole(
    world,
    { id: customRoleIds.probe, name: 'rdp-bot probe', actions: [...readActions, ...probeActions] },
    moment,
  );
  addCustomRole(
    world,
    { id: customRoleIds.change, name: 'rdp-bot change', actions: [...readActions, ...changeActions] },
    moment,
  );
  give(world, assignmentType, grants, moment);
  give(world, eligibilityType, eligible, moment);
}

function addCustomRole(
  world: World,
  role: { id: string; name: string; actions: readonly string[] },
  moment: Moment,
): void {
  const properties = {
    roleName: role.name,
    description: `What whoever has it needs (${role.name}).`,
    type: 'CustomRole' as const,
    permissions: [{ actions: [...role.actions], notActions: [], dataActions: [], notDataActions: [] }],
    assignableScopes: [...both],
  };
  const id = `${production}/providers/${definitionType}/${role.id}`;
  put(world, { id, type: definitionType, properties }, moment);
}

function give(
  world: World,
  type: typeof assignmentType | typeof eligibilityType,
  given: readonly Grant[],
  moment: Moment,
): void {
  for (const { to, role, as = 'User', scopes } of given) {
    for (const scope of scopes) {
      const properties: RoleAssignment = {
        roleDefinitionId: `${production}/providers/${definitionType}/${role}`,
        principalId: to,
        principalType: as,
        scope,
      };
      put(world, { id: `${scope}/providers/${type}/${moment.newId()}`, type, properties }, moment);
    }
  }
}

function rg(name: string): string {
  return `${production}/resourceGroups/${name}`;
}
