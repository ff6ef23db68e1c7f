import type { ActionAccess } from '../../../azure/access/judge-actions.ts';
import type { Person } from '../../../azure/access/read-person.ts';
import type { YesFacts } from '../../../changes/policy/decide-yes.ts';
import type { Decider } from '../../../changes/policy/decider.ts';
import type { DecidedChange } from '../../../changes/policy/decision.ts';
import { policySchema } from '../../../changes/policy/policy.ts';
import { subscription, tanaka, vm } from './policies.ts';

export const suzuki: Person = {
  id: '55555555-5555-4555-8555-555555555555',
  displayName: 'Suzuki',
  enabled: true,
  guest: false,
  groups: ['66666666-6666-4666-8666-666666666666'],
};

export const tenant = 'aaaaaaaa-0000-4000-8000-000000000001';

export const ops = '19:ops';

export const noon = Date.parse('2026-11-20T03:00:00Z');

export const by = (person: Person, more: Partial<Decider> = {}): Decider => ({
  account: { objectId: person.id, tenant },
  human: true,
  person,
  ...more,
});

/** One scope in which Tanaka may request and approve low risk, and Suzuki approves everything. */
export const changesOf = (more: object = {}) => ({
  mayRequest: { people: [tanaka.id] },
  mayApprove: {
    low: { people: [tanaka.id, suzuki.id] },
    medium: { people: [suzuki.id] },
    high: { people: [suzuki.id] },
  },
  approveIn: [ops],
  ...more,
});

export const policyWith = (changes: object, more: object = {}) =>
  policySchema.parse({
    version: 1,
    scopes: [{ name: 'all', subscriptions: [subscription], mayAsk: { everyoneWhoMayRead: true }, changes }],
    ...more,
  });

export const policy = policyWith(changesOf());

export const machine = vm('web-01', 'rg-prod', { env: 'prod' });

export const nsg = {
  id: `/subscriptions/${subscription}/resourceGroups/rg-net/providers/Microsoft.Network/networkSecurityGroups/nsg-web`,
  tags: { owner: 'network' },
};

export const actions = [
  { action: 'Microsoft.Compute/virtualMachines/runCommand/action', resource: machine.id },
  { action: 'Microsoft.Network/networkSecurityGroups/securityRules/write', resource: nsg.id },
];

/** Azure's yes to all of it. */
export const mayAll: readonly ActionAccess[] = actions.map((one) => ({
  ...one,
  access: { allowed: true, by: { principalId: 'x', roleDefinitionId: 'x', scope: '/' } },
}));

export const change = (more: Partial<DecidedChange> = {}): DecidedChange => ({
  state: 'proposed',
  risk: 'medium',
  askedBy: [tanaka.id],
  expiresAt: noon + 30 * 60_000,
  machineName: 'web-01',
  actions,
  ...more,
});

/** Suzuki approves, in time and in the right room, what Tanaka asked for. */
export const facts = (more: Partial<YesFacts> = {}): YesFacts => ({
  by: by(suzuki),
  tenants: new Set([tenant]),
  room: ops,
  personal: false,
  machine,
  writes: [nsg],
  opensFor: [],
  paused: false,
  now: noon,
  change: change(),
  access: mayAll,
  ...more,
});
