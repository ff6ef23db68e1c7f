import type { Person } from '../../../azure/access/read-person.ts';
import { type Policy, policySchema } from '../../../changes/policy/policy.ts';

export const subscription = '11111111-1111-4111-8111-111111111111';
export const group = '22222222-2222-4222-8222-222222222222';

/** A policy of scopes that all span the one subscription, unless they say otherwise. */
export const policyOf = (...scopes: readonly object[]): Policy =>
  policySchema.parse({
    version: 1,
    scopes: scopes.map((scope, index) => ({
      name: `scope ${index}`,
      subscriptions: [subscription],
      ...scope,
    })),
  });

export const vm = (name: string, group: string, tags: Record<string, string> = {}) => ({
  id: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${name}`,
  tags,
});

export const tanaka: Person = {
  id: '33333333-3333-4333-8333-333333333333',
  displayName: 'Tanaka',
  enabled: true,
  guest: false,
  groups: [group],
};
