import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../diagnosis/question.ts';
import { narrowOpenRule } from '../../remedies/narrow-open-rule.ts';
import { type Changes, denyAll, type healthy, ids, rule } from '../diagnosis/healthy-case.ts';
import { foundBy, givenBy, reasonFor, stepsFor } from './azure-case.ts';

const check = 'rdp-open-to-internet';

type Groups = (typeof healthy)['effective-security-rules'];

const onSubnet = { networkSecurityGroup: ids.nsg, subnet: ids.subnet };
const onNic = { networkSecurityGroup: `${ids.nsg}-nic`, networkInterface: ids.nic };

const open = (more: Parameters<typeof rule>[1] = {}) =>
  rule('allow-rdp', { access: 'Allow', priority: 300, ...more });

const inFront = (...groups: Groups): Changes => ({ 'effective-security-rules': groups });
const alone = (more: Parameters<typeof rule>[1] = {}): Changes =>
  inFront({ ...onSubnet, rules: [open(more), denyAll] });

const narrowed = {
  kind: 'security-rule',
  rule: `${ids.nsg}/securityRules/allow-rdp`,
  set: {
    description: 'Narrowed by rdp-bot CH-42',
    priority: 300,
    access: 'Allow',
    direction: 'Inbound',
    protocol: 'Tcp',
    source: '203.0.113.7/32',
    destination: '*',
    destinationPort: '3389',
  },
};

describe('the same rule, for one source', () => {
  test('it stays where it is, under its name', () => {
    expect(stepsFor(narrowOpenRule, { check, but: alone() })).toEqual([narrowed]);
    expect(foundBy(narrowOpenRule, { check, but: alone() })).toEqual({ before: [check], after: [] });
  });

  test('Bastion comes from its subnet', () => {
    const network = ids.network;
    const bastion = { id: 'b', name: 'bas', virtualNetwork: network, prefix: '10.1.9.0/26', peers: [] };
    const but: Changes = { ...alone(), neighbours: { watchers: [], bastions: [bastion] } };
    expect(stepsFor(narrowOpenRule, { check, but, asked: { wayIn: { kind: 'bastion' } } })).toEqual([
      { ...narrowed, set: { ...narrowed.set, source: '10.1.9.0/26' } },
    ]);
  });

  test('of two groups the one nearest to the machine', () => {
    const but = inFront({ ...onNic, rules: [open(), denyAll] }, { ...onSubnet, rules: [open(), denyAll] });
    expect(stepsFor(narrowOpenRule, { check, but })).toEqual([
      { ...narrowed, rule: `${ids.nsg}-nic/securityRules/allow-rdp` },
    ]);
    expect(foundBy(narrowOpenRule, { check, but }).after).toEqual([]);
  });

  test('a rule for every protocol stays one', () => {
    const [step] = stepsFor(narrowOpenRule, { check, but: alone({ protocol: 'All' }) });
    expect(step).toMatchObject({ set: { protocol: '*' } });
  });
});

describe('why not', () => {
  test.each<[string, Changes, Partial<Question>, string]>([
    [
      'nobody would get in any more',
      alone(),
      { wayIn: { kind: 'not-told' } },
      'nobody could get in any more',
    ],
    ['it opens more ports', alone({ destinationPorts: ['80-80', '3389-3389'] }), {}, 'more than RDP'],
    ['it opens a range', alone({ destinationPorts: ['3000-4000'] }), {}, 'more than RDP'],
    ['it is for some machines', alone({ destinations: ['10.1.1.0/24'] }), {}, 'more than RDP'],
    [
      'it is one of Azure',
      inFront({ ...onSubnet, rules: [open({ name: 'defaultSecurityRules/x' })] }),
      {},
      'more than',
    ],
  ])('%s', (_, but, asked, reason) => {
    expect(reasonFor(narrowOpenRule, { check, but, asked })).toContain(reason);
  });
});

test('says in both languages whom it locks out', () => {
  const given = givenBy({ check, but: alone() });
  expect(narrowOpenRule.words.en.sentence(given)).toContain('web-01');
  expect(narrowOpenRule.words.ja.sentence(given)).toContain('web-01');
});
