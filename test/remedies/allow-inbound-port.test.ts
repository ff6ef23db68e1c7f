import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../diagnosis/question.ts';
import { allowInboundPort } from '../../remedies/allow-inbound-port.ts';
import type { Step } from '../../remedies/step.ts';
import {
  type Changes,
  denyAll,
  flow,
  type healthy,
  ids,
  missing,
  nic,
  rule,
  rulesFirst,
} from '../diagnosis/healthy-case.ts';
import { besides, foundBy, happened, reasonFor, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

const check = 'inbound-port-denied';

/** The time in it is that of the diagnosis. */
const description = expect.stringMatching(
  /^rdp-bot CH-42: web-01, ends 2026-\d\d-\d\dT\d\d:\d\dZ$/,
) as unknown as string;

const opens =
  (source: string) =>
  (vm: string): readonly Step[] => [
    {
      kind: 'security-rule',
      rule: `${besides(vm)}/networkSecurityGroups/nsg-web/securityRules/rdp-bot-CH-42`,
      set: {
        description,
        priority: 989,
        access: 'Allow',
        direction: 'Inbound',
        protocol: 'Tcp',
        source,
        destination: '10.1.1.4/32',
        destinationPort: '3389',
      },
    },
  ];

testRemedy(allowInboundPort, [
  {
    when: 'a pipeline denied the port on the subnet',
    scenarios: ['inbound-port-denied'],
    on: 'web-01',
    steps: opens('203.0.113.7/32'),
  },
  {
    when: 'the person comes by Bastion: from any address of its subnet',
    scenarios: ['inbound-port-denied'],
    on: 'web-01',
    wayIn: { kind: 'bastion' },
    steps: opens('10.0.1.0/26'),
  },
  {
    when: 'a person denied it on the network interface today',
    scenarios: ['inbound-port-denied-on-nic'],
    on: 'web-01',
    cannot: 'closed this within the last 24 hours',
  },
  {
    when: 'a security admin rule decides before any group',
    scenarios: ['inbound-port-denied', 'admin-rule-denies'],
    on: 'web-01',
    cannot: 'security admin rule of the network team',
  },
  {
    when: 'just-in-time access guards the port',
    scenarios: ['jit-closed'],
    on: 'jump-01',
    cannot: 'Just-in-time access guards TCP 3389',
  },
]);

const denied: Changes = {
  ...rulesFirst(rule('deny-rdp', { priority: 290 })),
  ...flow('Deny', 'securityRules/deny-rdp'),
};

const onNic = { networkSecurityGroup: `${ids.nsg}-nic`, networkInterface: ids.nic };
const onSubnet = { networkSecurityGroup: ids.nsg, subnet: ids.subnet };
const inFront = (...groups: NonNullable<typeof healthy>['effective-security-rules']): Changes => ({
  'effective-security-rules': groups,
  ...flow('Deny', 'securityRules/deny-rdp'),
});

/** No rule lets the person in. */
const byDefault: Changes = {
  'effective-security-rules': [{ ...onSubnet, rules: [denyAll] }],
  ...flow('Deny', 'defaultSecurityRules/DefaultInboundDenyAll'),
};

/** Name of the group, priority and source of every rule that is added. */
const added = (but: Changes, asked: Partial<Question> = {}) =>
  stepsFor(allowInboundPort, { check, but, asked }).map((step) =>
    step.kind === 'security-rule'
      ? [step.rule.split('/').at(-3), step.set?.priority, step.set?.source]
      : step,
  );

describe('where the rule goes', () => {
  const source = '203.0.113.7/32';
  test.each<[string, Changes, unknown]>([
    ['just before the rule that denies', denied, [['nsg-web', 289, source]]],
    [
      'before what stands there already, which is not moved',
      {
        ...rulesFirst(
          rule('deny-rdp', { priority: 290 }),
          rule('allow-web', { access: 'Allow', priority: 289, destinationPorts: ['443-443'] }),
        ),
        ...flow('Deny', 'securityRules/deny-rdp'),
      },
      [['nsg-web', 288, source]],
    ],
    ['in the last place of all, where only the default rule denies', byDefault, [['nsg-web', 4096, source]]],
    [
      'in both groups, where both deny',
      inFront(
        { ...onNic, rules: [rule('deny-admin', { priority: 200 }), denyAll] },
        { ...onSubnet, rules: [rule('deny-rdp', { priority: 290 }), denyAll] },
      ),
      [
        ['nsg-web', 289, source],
        ['nsg-web-nic', 199, source],
      ],
    ],
    [
      'once, where the same group is in front of both',
      inFront(
        {
          ...onNic,
          networkSecurityGroup: ids.nsg.toUpperCase(),
          rules: [rule('deny-rdp', { priority: 290 }), denyAll],
        },
        { ...onSubnet, rules: [rule('deny-rdp', { priority: 290 }), denyAll] },
      ),
      [['nsg-web', 289, source]],
    ],
  ])('%s', (_, but, rules) => {
    expect(added(but)).toEqual(rules);
    expect(foundBy(allowInboundPort, { check, but })).toEqual({ before: [check], after: [] });
  });

  test('it is for the port behind the load balancer', () => {
    const but: Changes = {
      ...denied,
      'load-balancer': [
        {
          id: `${ids.balancer}/inboundNatRules/rdp`,
          name: 'rdp',
          loadBalancer: ids.balancer,
          frontendPort: 50_003,
          backendPort: 3389,
          public: true,
        },
      ],
    };
    const [step] = stepsFor(allowInboundPort, { check, but, asked: { port: 50_003 } });
    expect(step).toMatchObject({ set: { destinationPort: '3389', destination: '10.1.1.4/32' } });
  });

  test('it says when it ends, in no more letters than Azure takes', () => {
    const [step] = stepsFor(allowInboundPort, { check, but: denied });
    expect(step).toMatchObject({
      set: { description: 'rdp-bot CH-42: web-01, ends 2026-11-21T10:15Z' },
    });
    expect('rdp-bot CH-1234567: , ends 2026-11-21T10:15Z'.length + 64).toBeLessThanOrEqual(140);
  });
});

describe('why it is not opened', () => {
  const write = 'Microsoft.Network/networkSecurityGroups/securityRules/write';
  const remove = 'Microsoft.Network/networkSecurityGroups/securityRules/delete';

  test.each<[string, Changes, Partial<Question>, string]>([
    ['nobody told how they get in', denied, { wayIn: { kind: 'not-told' } }, 'one known address only'],
    ['nobody told from where', denied, { wayIn: { kind: 'public' } }, 'one known address only'],
    ['there is no Bastion', denied, { wayIn: { kind: 'bastion' } }, 'one known address only'],
    [
      'the machine has no address',
      { ...denied, ...nic({}, { address: undefined }) },
      {},
      'one known address',
    ],
    [
      'the rules were not seen',
      { ...denied, 'effective-security-rules': missing() },
      {},
      'could not see in which network security group',
    ],
    [
      'IP flow verify names a rule that was not seen',
      { ...denied, ...flow('Deny', 'securityRules/deny-elsewhere') },
      {},
      'could not see in which network security group',
    ],
    [
      'no place is left',
      { ...rulesFirst(rule('deny-rdp', { priority: 100 })), ...flow('Deny', 'securityRules/deny-rdp') },
      {},
      'No priority is free before the rule "deny-rdp" in nsg-web',
    ],
    [
      'the log was not seen',
      { ...denied, 'activity-log': missing() },
      {},
      'could not see in the Activity Log',
    ],
    [
      'more happened today than the log tells',
      { ...denied, ...happened({ resource: ids.vm, operation: 'x/write' }, { more: 7 }) },
      {},
      'could not see in the Activity Log',
    ],
    [
      'a person wrote the rule today',
      { ...denied, ...happened({ resource: `${ids.nsg}/securityRules/deny-rdp`, operation: write }) },
      {},
      'suzuki@contoso.example closed this',
    ],
    [
      'a person wrote the whole group today',
      {
        ...denied,
        ...happened({ resource: ids.nsg, operation: 'Microsoft.Network/networkSecurityGroups/write' }),
      },
      {},
      'suzuki@contoso.example closed this',
    ],
    [
      'a person took away the rule that allowed',
      { ...byDefault, ...happened({ resource: `${ids.nsg}/securityRules/allow-rdp`, operation: remove }) },
      {},
      'suzuki@contoso.example closed this',
    ],
    [
      'just-in-time access guards the port, and another rule denies',
      {
        ...denied,
        'jit-policies': [
          { id: 'p', name: 'default', ports: [{ number: 3389, sources: ['*'] }], requests: [] },
        ],
      },
      {},
      'Just-in-time access guards TCP 3389',
    ],
  ])('%s', (_, but, asked, reason) => {
    expect(reasonFor(allowInboundPort, { check, but, asked })).toContain(reason);
  });

  test.each<[string, Changes]>([
    [
      'a pipeline wrote it',
      happened({ resource: ids.nsg, operation: write, caller: 'net-prod', application: true }),
    ],
    [
      'a person wrote it days ago',
      happened({ resource: ids.nsg, operation: write, at: '2026-11-19T01:00:00.000Z' }),
    ],
    [
      'a person wrote another rule of the group',
      happened({ resource: `${ids.nsg}/securityRules/allow-web`, operation: write }),
    ],
    ['a person tried to, and failed', happened({ resource: ids.nsg, operation: write, status: 'Failed' })],
  ])('no reason: %s', (_, log) => {
    expect(added({ ...denied, ...log })).toHaveLength(1);
  });
});
