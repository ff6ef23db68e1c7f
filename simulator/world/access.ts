/** People, applications and what they may do. */

export type User = {
  kind: 'user';
  id: string;
  displayName: string;
  userPrincipalName: string;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest';
};

export type Group = { kind: 'group'; id: string; displayName: string; members: string[] };

/** An app registration with its secret, or a managed identity without one; `id` is the service principal's. */
export type Application = {
  kind: 'application';
  id: string;
  appId: string;
  displayName: string;
  accountEnabled: boolean;
  secret?: string;
  managedIdentity: boolean;
  /** The Azure resource that a user-assigned managed identity is; absent: system-assigned, or none. */
  resourceId?: string;
};

export type Principal = User | Group | Application;

export type Permission = {
  actions: string[];
  notActions: string[];
  dataActions: string[];
  notDataActions: string[];
};

/** A custom role. The built-in ones are data of their own. */
export type RoleDefinition = {
  roleName: string;
  description: string;
  type: 'CustomRole' | 'BuiltInRole';
  permissions: Permission[];
  assignableScopes: string[];
};

export type RoleAssignment = {
  roleDefinitionId: string;
  principalId: string;
  principalType: 'User' | 'Group' | 'ServicePrincipal';
  scope: string;
  condition?: string;
  conditionVersion?: string;
  description?: string;
};

/** A role that somebody may switch on for a while: Privileged Identity Management. */
export type RoleEligibility = Pick<
  RoleAssignment,
  'roleDefinitionId' | 'principalId' | 'principalType' | 'scope'
>;

export type DenyAssignment = {
  denyAssignmentName: string;
  description?: string;
  permissions: Permission[];
  scope: string;
  doNotApplyToChildScopes: boolean;
  principals: { id: string; type: string }[];
  excludePrincipals: { id: string; type: string }[];
  isSystemProtected: boolean;
};

export type Lock = { level: 'CanNotDelete' | 'ReadOnly'; notes?: string };
