import { jitClosed } from '../../../diagnosis/checks/jit-closed.ts';
import type { JitPoliciesValue } from '../../../diagnosis/evidence/jit-policies.ts';
import { flow, missing, rule, rulesFirst } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const policy: JitPoliciesValue[number] = {
  id: '/subscriptions/x/jit/default',
  name: 'default',
  ports: [{ number: 3389, protocol: 'TCP', sources: ['*'], maxDuration: 'PT3H' }],
  requests: [
    {
      requestor: 'tanaka',
      ports: [
        { number: 3389, sources: ['198.51.100.7'], end: '2026-11-21T05:00:00.000Z', status: 'Initiated' },
        { number: 3389, sources: ['198.51.100.8'], end: '2026-11-20T05:00:00.000Z', status: 'Revoked' },
      ],
    },
  ],
};
const guarded = { 'jit-policies': [policy] };
const name = 'MicrosoftDefenderForCloud-JITRule_web-01';
const closed = { ...rulesFirst(rule(name)), ...flow('Deny', `securityRules/${name}`) };

testCheck(jitClosed, [
  { when: 'there is no policy', but: closed, outcome: 'not-applicable' },
  {
    when: 'its rule denies',
    but: { ...guarded, ...closed },
    outcome: 'problem',
    certainty: 'sure',
    says: [name, 'up to 3 h', 'Open until', '198.51.100.7', '"at":"2026-11-21T05:00:00.000Z"'],
    saysNot: ['198.51.100.8'],
  },
  { when: 'the port is open', but: guarded, outcome: 'ok' },
  {
    when: 'the policy is about another port',
    but: { 'jit-policies': [{ ...policy, ports: [{ number: 22, sources: ['*'] }] }], ...closed },
    outcome: 'not-applicable',
  },
  {
    when: 'a rule of somebody denies',
    but: { ...guarded, ...rulesFirst(rule('deny-rdp')), ...flow('Deny', 'securityRules/deny-rdp') },
    outcome: 'ok',
  },
  {
    when: 'nothing allows it any more',
    but: { ...guarded, ...flow('Deny', 'defaultSecurityRules/DenyAllInBound') },
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'the policies were not seen, but its rule denies',
    but: { ...closed, 'jit-policies': missing() },
    outcome: 'problem',
    certainty: 'likely',
    says: [name],
  },
  {
    when: 'the policies were not seen, and the port is open',
    but: { 'jit-policies': missing() },
    outcome: 'ok',
  },
  {
    when: 'the policies were not seen, and another rule denies',
    but: {
      'jit-policies': missing(),
      ...rulesFirst(rule('deny-rdp')),
      ...flow('Deny', 'securityRules/deny-rdp'),
    },
    outcome: 'unknown',
    missing: ['jit-policies'],
  },
  {
    when: 'nobody could say what the rules do',
    but: { ...guarded, 'ip-flow': missing(), 'effective-security-rules': missing() },
    outcome: 'unknown',
    missing: ['ip-flow'],
  },
]);
