import type { DenyAssignment, Permission, RoleAssignment } from '../../../simulator/world/access.ts';
import { emptyWorld, put, type World } from '../../../simulator/world/world.ts';
import { subscription, tenantId, testMoment } from '../../support/practice.ts';

export const group = `${subscription}/resourceGroups/rg-1`;
export const vm = `${group}/providers/Microsoft.Compute/virtualMachines/web-01`;
export const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/web-nsg`;

export const read = 'Microsoft.Compute/virtualMachines/read';
export const restart = 'Microsoft.Compute/virtualMachines/restart/action';
export const giveRole = 'Microsoft.Authorization/roleAssignments/write';

/** Built-in roles, and `custom`, whose permissions each case says. */
export const roles = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  accessAdministrator: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  vmContributor: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
  vmUserLogin: 'fb879df8-f326-4884-b1cf-06f3ad86be52',
  networkContributor: '4d97b98b-1d4f-4787-a291-c67834d212e7',
  snapshotContributor: '7efff54f-a5b4-42b5-a1c5-5411624893ce',
  identityOperator: 'f1a07417-d97a-45cb-824c-7a7467783830',
  custom: '77777777-7777-4777-8777-777777777777',
} as const;

export type Given = Pick<RoleAssignment, 'scope'> &
  Partial<RoleAssignment> & { readonly role: keyof typeof roles };

/** What is so, for a caller named `me`. */
export type Situation = {
  readonly given?: readonly Given[];
  readonly denied?: readonly Partial<DenyAssignment>[];
  /** Members by group. */
  readonly groups?: Readonly<Record<string, string[]>>;
  /** Permissions of the custom role. */
  readonly custom?: readonly Partial<Permission>[];
};

export const permission = (some: Partial<Permission>): Permission => ({
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  ...some,
});

export function worldOf(situation: Situation): World {
  const { moment, newId } = testMoment();
  const world = emptyWorld(tenantId);
  const { given = [], denied = [], groups = {}, custom = [] } = situation;
  const idOf = (type: string, name: string) => `${subscription}/providers/${type}/${name}`;
  for (const [id, members] of Object.entries(groups)) {
    world.principals.push({ kind: 'group', id, displayName: id, members });
  }
  for (const { role, ...more } of given) {
    const type = 'Microsoft.Authorization/roleAssignments' as const;
    const roleDefinitionId = idOf('Microsoft.Authorization/roleDefinitions', roles[role]);
    const properties = { principalId: 'me', principalType: 'User' as const, roleDefinitionId, ...more };
    put(world, { type, id: idOf(type, newId()), properties }, moment());
  }
  for (const denial of denied) {
    const type = 'Microsoft.Authorization/denyAssignments' as const;
    put(world, { type, id: idOf(type, newId()), properties: denialOf(denial) }, moment());
  }
  const type = 'Microsoft.Authorization/roleDefinitions' as const;
  const properties = {
    roleName: 'Custom',
    description: '',
    type: 'CustomRole' as const,
    permissions: custom.map(permission),
    assignableScopes: [subscription],
  };
  put(world, { type, id: idOf(type, roles.custom), properties }, moment());
  return world;
}

/** Denies me everything in the subscription, unless it says otherwise. */
export const denialOf = (some: Partial<DenyAssignment>): DenyAssignment => ({
  denyAssignmentName: 'deny',
  permissions: [permission({ actions: ['*'] })],
  scope: subscription,
  doNotApplyToChildScopes: false,
  principals: [{ id: 'me', type: 'User' }],
  excludePrincipals: [],
  isSystemProtected: true,
  ...some,
});
