import { firewallRuleForOthers } from '../../../diagnosis/checks/firewall-rule-for-others.ts';
import { healthy, ids, inside, missing } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const from = (...remotes: readonly string[]) =>
  inside({ fwr: { a: remotes.length, b: 0, o: 0, r: remotes.map((one, at) => `0A1 7 rule-${at} ${one}`) } });

const bastion = {
  id: `${ids.network}/bastion`,
  name: 'bastion-1',
  virtualNetwork: ids.network,
  prefix: '10.1.250.0/26',
  peers: [],
};

testCheck(firewallRuleForOthers, [
  { when: 'the rule is for everybody', outcome: 'ok' },
  { when: 'the rule is for the office', but: from('198.51.100.7,203.0.113.0/255.255.255.0'), outcome: 'ok' },
  {
    when: 'the rule is for others',
    but: from('198.51.100.0/24'),
    outcome: 'problem',
    certainty: 'sure',
    says: ['You come from 203.0.113.7', 'from 198.51.100.0/24'],
  },
  { when: 'one of two rules is for the person', but: from('198.51.100.0/24', '203.0.113.7'), outcome: 'ok' },
  {
    when: 'the rule is for the own subnet, and the person comes from outside',
    but: from('LocalSubnet'),
    outcome: 'problem',
    certainty: 'sure',
    says: ['from LocalSubnet'],
  },
  {
    when: 'the rule is for the own subnet, and the person is in it',
    but: from('LocalSubnet'),
    asked: { wayIn: { kind: 'jump-host', address: '10.1.1.9' } },
    outcome: 'ok',
  },
  {
    when: 'the rule is for the own subnet, which was not seen',
    but: { ...from('LocalSubnet'), 'virtual-network': missing() },
    outcome: 'unknown',
    missing: ['virtual-network'],
  },
  {
    when: 'the rule is for others than Bastion',
    but: { ...from('203.0.113.0/24'), neighbours: { ...healthy.neighbours, bastions: [bastion] } },
    asked: { wayIn: { kind: 'bastion' } },
    outcome: 'problem',
    certainty: 'sure',
    says: ['10.1.250.4'],
  },
  {
    when: 'the rule is for the network of Bastion',
    but: { ...from('10.1.250.0/26'), neighbours: { ...healthy.neighbours, bastions: [bastion] } },
    asked: { wayIn: { kind: 'bastion' } },
    outcome: 'ok',
  },
  {
    when: 'Bastion was not seen',
    but: { ...from('203.0.113.0/24'), neighbours: missing() },
    asked: { wayIn: { kind: 'bastion' } },
    outcome: 'unknown',
    missing: ['neighbours'],
  },
  {
    when: 'nobody said where the person comes from',
    but: { ...from('198.51.100.0/24'), 'ip-flow': missing({ reason: 'way-in-not-told' }) },
    asked: { wayIn: { kind: 'not-told' } },
    outcome: 'unknown',
    missing: ['ip-flow'],
  },
  {
    when: 'the list of addresses was too long to be told',
    but: from(
      Array.from({ length: 7 }, (_, at) => `198.51.100.${at}`)
        .join(',')
        .slice(0, 80)
        .padEnd(80, '1'),
    ),
    outcome: 'unknown',
  },
  {
    when: 'the rule is of another profile anyway',
    but: inside({ fwr: { a: 1, b: 0, o: 0, r: ['0A1 1 rule 198.51.100.0/24'] } }),
    outcome: 'ok',
  },
  {
    when: 'the firewall is off',
    but: {
      ...inside({
        fwr: { a: 1, b: 0, o: 0, r: ['0A1 7 rule 198.51.100.0/24'] },
        fwp: 'D:11-1:----,P:11-1:----,U:01-1:----',
      }),
    },
    outcome: 'not-applicable',
  },
]);
