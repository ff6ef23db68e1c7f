import { type Access, type AccessFacts, judgeAccess, type Permission } from './judge-access.ts';

/** May this person do this inside the resource: judged like any action, but on the data actions of roles, and no lock is in the way. */
export function judgeDataAccess(facts: AccessFacts, dataAction: string, resource: string): Access {
  const roles = Object.entries(facts.roles).map(([id, permissions]) => [id, permissions.map(dataOf)]);
  const denials = facts.denials.map((denial) => ({ ...denial, permissions: denial.permissions.map(dataOf) }));
  return judgeAccess(
    { ...facts, roles: Object.fromEntries(roles), denials, locks: [] },
    dataAction,
    resource,
  );
}

const dataOf = ({ dataActions = [], notDataActions = [] }: Permission): Permission => ({
  actions: dataActions,
  notActions: notDataActions,
});
