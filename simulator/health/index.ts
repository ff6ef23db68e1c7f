import type { Operation } from '../wire/operation.ts';

export const operations: readonly Operation[] = [];
