import { describe, expect, test } from '@jest/globals';
import type { JitPoliciesValue } from '../../diagnosis/evidence/jit-policies.ts';
import type { Question } from '../../diagnosis/question.ts';
import { requestJitAccess } from '../../remedies/request-jit-access.ts';
import { type Changes, flow, ids, missing, rule, rulesFirst } from '../diagnosis/healthy-case.ts';
import { foundBy, reasonFor, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(requestJitAccess, [
  {
    when: 'just-in-time access closed the port',
    scenarios: ['jit-closed'],
    on: 'jump-01',
    steps: (vm) => [
      {
        kind: 'jit-request',
        policy: `${vm.replace(/\/Microsoft\.Compute\/.*$/, '')}/Microsoft.Security/locations/japaneast/jitNetworkAccessPolicies/default`,
        vm,
        port: 3389,
        from: '203.0.113.7/32',
        minutes: 180,
      },
    ],
  },
]);

const check = 'jit-closed';
const jitRule = 'MicrosoftDefenderForCloud-JITRule_web-01';

type Port = JitPoliciesValue[number]['ports'][number];

const guarded = (port: Partial<Port> = {}): Changes => ({
  ...rulesFirst(rule(jitRule, { protocol: '*' })),
  ...flow('Deny', `securityRules/${jitRule}`),
  'jit-policies': [
    {
      id: `${ids.vm}/policy`,
      name: 'default',
      ports: [{ number: 3389, sources: ['*'], maxDuration: 'PT3H', ...port }],
      requests: [],
    },
  ],
});

describe('how long', () => {
  test.each<[string | undefined, number]>([
    ['PT3H', 180],
    ['PT1H30M', 90],
    ['PT24H', 480],
    ['PT30M', 30],
    [undefined, 180],
    ['for ever', 60],
  ])('the policy says %s: %d minutes', (maxDuration, minutes) => {
    const [step] = stepsFor(requestJitAccess, { check, but: guarded({ maxDuration }) });
    expect(step).toMatchObject({ kind: 'jit-request', minutes, from: '203.0.113.7/32' });
  });
});

describe('for whom the policy may open it', () => {
  test.each<[string[], boolean]>([
    [['*'], true],
    [['203.0.113.0/24'], true],
    [['198.51.100.1', '203.0.113.7'], true],
    [['203.0.113.8'], false],
    [['203.0.113.0/29', 'not an address'], true],
    [['Internet'], false],
    [[], false],
  ])('%j: %s', (sources, isOpen) => {
    const one = { check, but: guarded({ sources }) };
    if (isOpen) expect(stepsFor(requestJitAccess, one)).toHaveLength(1);
    else expect(reasonFor(requestJitAccess, one)).toContain('opens nothing for 203.0.113.7/32');
  });
});

test.each<[string, Changes, Partial<Question>, string]>([
  [
    'the policy was not seen',
    { ...guarded(), 'jit-policies': missing() },
    {},
    'could not read the just-in-time policy',
  ],
  ['nobody told from where', guarded(), { wayIn: { kind: 'not-told' } }, 'one known address only'],
])('%s: nothing is requested', (_, but, asked, reason) => {
  expect(reasonFor(requestJitAccess, { check, but, asked })).toContain(reason);
});

test('what another rule denies as well stays denied', () => {
  const guard = guarded()['effective-security-rules'];
  if (!Array.isArray(guard)) throw new Error('It is there.');
  const nicGroup = { networkSecurityGroup: `${ids.nsg}-nic`, networkInterface: ids.nic };
  const but = {
    ...guarded(),
    'effective-security-rules': [...guard, { ...nicGroup, rules: [rule('deny-admin')] }],
  };
  expect(foundBy(requestJitAccess, { check, but }).after).toEqual(['inbound-port-denied']);
});
