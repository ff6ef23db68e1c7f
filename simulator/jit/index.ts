import type { Effects } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { initiations } from './initiate.ts';
import { jitPolicies } from './jit-policies.ts';

export const operations: readonly Operation[] = [...jitPolicies, ...initiations];

/** What it does, it does at once; only its openings end later, in `expireJitRequests`. */
export const effects: Effects = {};
