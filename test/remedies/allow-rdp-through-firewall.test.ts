import { allowRdpThroughFirewall } from '../../remedies/allow-rdp-through-firewall.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

const need = { do: 'need', that: 'local-rules-count' } as const;

const own = (port: number, from: string) =>
  [
    need,
    { do: 'firewall-rule-add', name: `RdpBot-In-${port}-TCP`, protocol: 'TCP', port, from: [from] },
    { do: 'firewall-rule-add', name: `RdpBot-In-${port}-UDP`, protocol: 'UDP', port, from: [from] },
  ] as const;

testRemedy(allowRdpThroughFirewall, [
  {
    when: 'Windows’ own rules are off',
    scenarios: ['firewall-rule-missing'],
    inside: [need, { do: 'firewall-group' }],
  },
  {
    when: 'Windows’ own rules were deleted',
    scenarios: ['firewall-rule-missing'],
    but: (evidence) => withFacts(evidence, { fwr: { a: 0, b: 0, o: 0 } }),
    inside: own(3389, '203.0.113.7/32'),
  },
  {
    when: 'RDP listens elsewhere, where there is no rule',
    scenarios: ['listens-on-another-port'],
    port: 33_890,
    inside: own(33_890, '203.0.113.7/32'),
    // The network in front of the machine lets nobody in at that port.
    next: 'inbound-port-denied',
  },
  {
    when: 'the rules are of another profile',
    check: 'firewall-rule-of-another-profile',
    scenarios: ['firewall-rule-of-another-profile'],
    inside: own(3389, '203.0.113.7/32'),
  },
  {
    when: 'the rules let others in',
    check: 'firewall-rule-for-others',
    scenarios: ['firewall-rule-for-others'],
    inside: own(3389, '203.0.113.7/32'),
  },
  {
    when: 'they come through Bastion',
    check: 'firewall-rule-for-others',
    scenarios: ['firewall-rule-for-others'],
    wayIn: { kind: 'bastion' },
    inside: own(3389, '10.0.1.0/26'),
  },
  {
    when: 'nobody said where they come from',
    scenarios: ['firewall-rule-missing'],
    wayIn: { kind: 'not-told' },
    but: (evidence) => withFacts(evidence, { fwr: { a: 0, b: 0, o: 0 } }),
    cannot: 'one known address only',
  },
]);
