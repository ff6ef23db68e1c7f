import type { Effects } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';

export const operations: readonly Operation[] = [];

export const effects: Effects = {};
