import type { Effects } from '../wire/long-running.ts';
import type { Operation } from '../wire/operation.ts';
import { providers } from './providers.ts';
import { resourceGroupEffects, resourceGroups } from './resource-groups.ts';
import { subscriptions } from './subscriptions.ts';
import { tenants } from './tenants.ts';

export const operations: readonly Operation[] = [
  ...providers,
  ...resourceGroups,
  ...subscriptions,
  ...tenants,
];

export const effects: Effects = { ...resourceGroupEffects };
