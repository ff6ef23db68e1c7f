import type { Application, Group, Principal, User } from '../world/access.ts';

/** What Graph shows of a principal: its type and all its properties, in Graph's own names. */
export type DirectoryObject = {
  readonly type: 'user' | 'group' | 'servicePrincipal';
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What is shown when nothing is selected; absent: everything. */
  readonly usual?: readonly string[];
};

export function directoryObject(principal: Principal): DirectoryObject {
  switch (principal.kind) {
    case 'user':
      return { type: 'user', id: principal.id, properties: userProperties(principal), usual: usualOfUsers };
    case 'group':
      return { type: 'group', id: principal.id, properties: groupProperties(principal) };
    case 'application':
      return { type: 'servicePrincipal', id: principal.id, properties: applicationProperties(principal) };
    default:
      return principal satisfies never;
  }
}

/** Whether an account is on, and whether it is a guest's, has to be asked for. */
const usualOfUsers = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

const userProperties = (user: User) => ({
  businessPhones: [],
  displayName: user.displayName,
  givenName: null,
  jobTitle: null,
  mail: user.userPrincipalName.includes('#EXT#') ? null : user.userPrincipalName,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: null,
  surname: null,
  userPrincipalName: user.userPrincipalName,
  id: user.id,
  accountEnabled: user.accountEnabled,
  userType: user.userType,
});

const groupProperties = (group: Group) => ({
  id: group.id,
  description: null,
  displayName: group.displayName,
  groupTypes: [],
  mail: null,
  mailEnabled: false,
  securityEnabled: true,
  visibility: null,
});

const applicationProperties = (application: Application) => ({
  id: application.id,
  accountEnabled: application.accountEnabled,
  alternativeNames: application.resourceId ? ['isExplicit=True', application.resourceId] : [],
  appDisplayName: application.managedIdentity ? null : application.displayName,
  appId: application.appId,
  displayName: application.displayName,
  servicePrincipalNames: [application.appId],
  servicePrincipalType: application.managedIdentity ? 'ManagedIdentity' : 'Application',
  tags: [],
});
