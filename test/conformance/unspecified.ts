/**
 * What the practice Azure answers to our clients although the reference data has no specification of it, and why.
 * The conformance run fails on an operation that is missing here and on one that need not be here any more.
 */
export const unspecified: Readonly<Record<string, string>> = {
  LongRunning_Poll: 'polling addresses are in no specification; long-running.ts asserts what polls say',

  OpenId_Get: 'Entra: where its keys are',
  Token_Get: 'Entra and the managed identity endpoint: signing in',
  groups_transitiveMembers: 'Microsoft Graph',
  users_Get: 'Microsoft Graph',
  users_getMemberGroups: 'Microsoft Graph',

  DenyAssignments_Get: 'the file of deny assignments is not among the reference data',
  DenyAssignments_List: 'the file of deny assignments is not among the reference data',
  DenyAssignments_ListForResource: 'the file of deny assignments is not among the reference data',
  DenyAssignments_ListForResourceGroup: 'the file of deny assignments is not among the reference data',
  ManagementLocks_ListAtResourceLevel: 'the file of locks is not among the reference data',
  RoleEligibilityScheduleInstances_ListForScope: 'the file of eligible roles is not among the reference data',

  VirtualNetworkGateways_Get: 'the file of gateways is not among the reference data',
  VirtualNetworkGateways_List: 'the file of gateways is not among the reference data',
};
