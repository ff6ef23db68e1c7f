import type { Operation } from '../wire/operation.ts';
import { membershipOperations } from './memberships.ts';
import { objectOperations } from './objects.ts';

export const operations: readonly Operation[] = [...objectOperations, ...membershipOperations];
