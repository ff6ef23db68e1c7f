import type { Operation } from '../wire/operation.ts';
import { denyAssignmentOperations } from './deny-assignments.ts';
import { lockOperations } from './locks.ts';
import { permissionOperations } from './permissions.ts';
import { roleAssignmentOperations } from './role-assignments.ts';
import { roleDefinitionOperations } from './role-definitions.ts';
import { roleEligibilityOperations } from './role-eligibility.ts';

export const operations: readonly Operation[] = [
  ...roleAssignmentOperations,
  ...roleDefinitionOperations,
  ...roleEligibilityOperations,
  ...permissionOperations,
  ...denyAssignmentOperations,
  ...lockOperations,
];
