import { windowsScenarios } from '../../simulator/scenarios/windows/index.ts';
import type { AccuracyCase } from './cases.ts';

const one = (scenario: string, first?: string, more: Partial<AccuracyCase> = {}): AccuracyCase => ({
  scenarios: [scenario],
  ...(first === undefined ? {} : { first }),
  ...more,
});

/** What Azure alone decides. */
const outside: readonly AccuracyCase[] = [
  one('vm-deallocated', 'vm-stopped'),
  one('vm-stopped-by-guest', 'vm-stopped'),
  one('host-unhealthy', 'platform-unhealthy'),
  one('inbound-port-denied', 'inbound-port-denied'),
  one('inbound-port-denied-on-nic', 'inbound-port-denied'),
  one('admin-rule-denies', 'admin-rule-denies'),
  one('jit-closed', 'jit-closed', { on: 'jump-01' }),
  one('route-to-nowhere', 'route-back-lost'),
  one('public-ip-removed', 'public-address-missing'),
  one('public-ip-without-nsg', 'public-address-without-nsg', { on: 'jump-01' }),
  one('load-balancer-rule-broken', 'nat-rule-broken', { on: 'app-03' }),
  one('nic-failed', 'nic-failed'),
  one('agent-not-ready', undefined, { also: ['agent-not-ready'] }),
  one('boot-diagnostics-off', undefined, { also: ['boot-diagnostics-off'] }),
  one('extension-stuck', undefined, { also: ['extension-stuck'] }),
  one('vm-locked'),
  one('watcher-missing'),
];

/** Causes that stand in nobody's way yet: said, and never as what blocks. */
const warnings = new Set([
  'certificate-expires-soon',
  'domain-credentials-disabled',
  'certificate-expired',
  'fips-on',
  'foreign-firewall',
  'ghost-adapters',
  'grace-period-ends-soon',
  'helper-service-stopped',
  'policy-keeps-changing',
  'profile-broken',
  'restart-pending',
  'restricted-admin-off',
  'session-host-role-unused',
  'licensing-role-unused',
]);

/** What the name of the scenario does not say by itself. */
const special: Readonly<Record<string, Partial<AccuracyCase>>> = {
  // Without a domain nobody compares clocks.
  'clock-wrong': { on: 'app-03' },
  'licensing-role-unused': { also: ['session-host-role-unused'] },
  'key-file-damaged': { first: 'key-file-gone' },
  'remote-desktop-kept-off': { first: 'remote-desktop-off' },
  // Of all that such an image lacks, the firewall stands first in the way.
  'image-not-prepared': {
    first: 'firewall-rule-missing',
    also: ['remote-desktop-off', 'image-not-prepared'],
  },
};

/** A scenario inside Windows has the name of the check that has to find it. */
const inside: readonly AccuracyCase[] = windowsScenarios.map(({ id }) =>
  warnings.has(id) ? one(id, undefined, { also: [id], ...special[id] }) : one(id, id, special[id] ?? {}),
);

export const singleCases: readonly AccuracyCase[] = [...outside, ...inside];
