import type { AccuracyCase } from './cases.ts';

const bastion = { kind: 'bastion' } as const;

/** Two or three causes at once: what blocks first on the way in comes first. */
export const combinedCases: readonly AccuracyCase[] = [
  { scenarios: ['vm-deallocated', 'inbound-port-denied'], first: 'vm-stopped' },
  {
    scenarios: ['public-ip-removed', 'vm-stopped-by-guest'],
    first: 'vm-stopped',
    also: ['public-address-missing'],
  },
  {
    scenarios: ['inbound-port-denied', 'admin-rule-denies'],
    first: 'admin-rule-denies',
    also: ['inbound-port-denied'],
  },
  { scenarios: ['nic-failed', 'route-to-nowhere'], first: 'route-back-lost', also: ['nic-failed'] },
  {
    scenarios: ['inbound-port-denied', 'public-ip-removed'],
    first: 'public-address-missing',
    also: ['inbound-port-denied'],
  },
  { scenarios: ['inbound-port-denied', 'public-ip-removed'], wayIn: bastion, first: 'inbound-port-denied' },
  {
    scenarios: ['inbound-port-denied-on-nic', 'host-unhealthy'],
    first: 'platform-unhealthy',
    also: ['inbound-port-denied'],
  },
  {
    scenarios: ['inbound-port-denied', 'termservice-stopped'],
    first: 'inbound-port-denied',
    also: ['termservice-stopped'],
  },
  {
    scenarios: ['inbound-port-denied', 'firewall-rule-missing'],
    first: 'inbound-port-denied',
    also: ['firewall-rule-missing'],
  },
  {
    scenarios: ['route-to-nowhere', 'remote-desktop-off'],
    first: 'route-back-lost',
    also: ['remote-desktop-off'],
  },
  {
    scenarios: ['firewall-rule-blocks', 'termservice-stopped'],
    first: 'firewall-rule-blocks',
    also: ['termservice-stopped'],
  },
  {
    scenarios: ['firewall-rule-missing', 'remote-desktop-off'],
    first: 'firewall-rule-missing',
    also: ['remote-desktop-off'],
  },
  {
    scenarios: ['firewall-shields-up', 'certificate-missing'],
    first: 'firewall-shields-up',
    also: ['certificate-missing'],
  },
  { scenarios: ['remote-desktop-off', 'tls12-off'], first: 'remote-desktop-off', also: ['tls12-off'] },
  { scenarios: ['port-taken-by-another', 'tls12-off'], first: 'port-taken-by-another', also: ['tls12-off'] },
  {
    scenarios: ['listens-on-another-port', 'key-not-readable'],
    first: 'listens-on-another-port',
    also: ['key-not-readable'],
  },
  {
    scenarios: ['termservice-misconfigured', 'machine-keys-access-changed'],
    first: 'termservice-misconfigured',
  },
  {
    scenarios: ['key-not-readable', 'no-right-to-sign-in'],
    first: 'key-not-readable',
    also: ['no-right-to-sign-in'],
  },
  { scenarios: ['every-tls-off', 'logons-disabled'], first: 'every-tls-off', also: ['logons-disabled'] },
  {
    scenarios: ['remote-desktop-off-by-policy', 'remote-desktop-off'],
    first: 'remote-desktop-off-by-policy',
  },
  {
    scenarios: ['firewall-policy-blocks', 'firewall-rule-missing'],
    first: 'firewall-policy-blocks',
    also: ['firewall-rule-missing'],
  },
  {
    scenarios: ['certificate-missing', 'processor-exhausted'],
    first: 'processor-exhausted',
    also: ['certificate-missing'],
  },
  {
    scenarios: ['inbound-port-denied', 'firewall-rule-blocks', 'termservice-stopped'],
    first: 'inbound-port-denied',
    also: ['firewall-rule-blocks', 'termservice-stopped'],
  },
  {
    scenarios: ['firewall-rule-missing', 'listens-on-another-port', 'key-not-readable'],
    first: 'firewall-rule-missing',
    also: ['listens-on-another-port', 'key-not-readable'],
  },
];
