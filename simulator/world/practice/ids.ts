/** Ids that never change, so that settings and documents can name them. */
export const tenantId = '7e4a0000-0000-4000-8000-000000000001';

export const subscriptionIds = {
  production: '50b50000-0000-4000-8000-000000000001',
  development: '50b50000-0000-4000-8000-000000000002',
} as const;

export const principalIds = {
  tanaka: 'ca110000-0000-4000-8000-000000000001',
  suzuki: 'ca110000-0000-4000-8000-000000000002',
  sato: 'ca110000-0000-4000-8000-000000000003',
  watanabe: 'ca110000-0000-4000-8000-000000000004',
  guest: 'ca110000-0000-4000-8000-000000000005',
  ito: 'ca110000-0000-4000-8000-000000000006',
  operations: 'ca110000-0000-4000-8000-000000000011',
  operationsTokyo: 'ca110000-0000-4000-8000-000000000012',
  pipeline: 'ca110000-0000-4000-8000-000000000021',
  botRead: 'ca110000-0000-4000-8000-000000000031',
  botProbe: 'ca110000-0000-4000-8000-000000000032',
  botChange: 'ca110000-0000-4000-8000-000000000033',
  cli: 'ca110000-0000-4000-8000-000000000041',
} as const;

/** Client ids, as applications sign in with them. */
export const clientIds = {
  pipeline: 'c11e0000-0000-4000-8000-000000000021',
  botRead: 'c11e0000-0000-4000-8000-000000000031',
  botProbe: 'c11e0000-0000-4000-8000-000000000032',
  botChange: 'c11e0000-0000-4000-8000-000000000033',
  cli: 'c11e0000-0000-4000-8000-000000000041',
} as const;

/** The same in every tenant: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
export const builtInRoleIds = {
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  virtualMachineContributor: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
  networkContributor: '4d97b98b-1d4f-4787-a291-c67834d212e7',
  diskSnapshotContributor: '7efff54f-a5b4-42b5-a1c5-5411624893ce',
} as const;

export const customRoleIds = {
  read: 'b07e0000-0000-4000-8000-000000000031',
  probe: 'b07e0000-0000-4000-8000-000000000032',
  change: 'b07e0000-0000-4000-8000-000000000033',
  onCall: 'b07e0000-0000-4000-8000-000000000041',
} as const;

/** Of the practice room: a team with two channels, as a policy names them. */
export const conversationIds = {
  team: '19:practice-team@thread.tacv2',
  ops: '19:practice-ops@thread.tacv2',
  random: '19:practice-random@thread.tacv2',
} as const;
