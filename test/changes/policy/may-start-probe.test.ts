import { describe, expect, test } from '@jest/globals';
import { mayStartProbe } from '../../../changes/policy/may-start-probe.ts';
import { group, policyOf, tanaka, vm } from './policies.ts';

const other = '44444444-4444-4444-8444-444444444444';
const herself = { mayStartProbe: { people: [tanaka.id.toUpperCase()] } };
const machine = vm('web-01', 'rg-prod', { env: 'prod' });

describe('who may have the bot look inside a machine', () => {
  test.each([
    ['no scope', policyOf(), 'probe-names-nobody'],
    ['a scope that names nobody', policyOf({ mayAsk: { everyoneWhoMayRead: true } }), 'probe-names-nobody'],
    ['a scope elsewhere', policyOf({ ...herself, resourceGroups: ['rg-dev'] }), 'probe-names-nobody'],
    ['herself', policyOf(herself), 'allowed'],
    ['a group of hers', policyOf({ mayStartProbe: { groups: [group] } }), 'allowed'],
    ['somebody else', policyOf({ mayStartProbe: { people: [other] } }), 'probe-not-allowed'],
    ['two scopes, of which one names nobody', policyOf(herself, {}), 'probe-names-nobody'],
    [
      'two scopes, of which one names another',
      policyOf(herself, { mayStartProbe: { people: [other] } }),
      'probe-not-allowed',
    ],
    ['two scopes that name her', policyOf(herself, { ...herself, tags: { env: 'prod' } }), 'allowed'],
  ])('%s', (_, policy, expected) => {
    expect(mayStartProbe(policy, { person: tanaka, machine, mayRunCommand: true })).toBe(expected);
  });

  test('nobody gets by the bot what Azure does not let them do', () => {
    const facts = { person: tanaka, machine, mayRunCommand: false };
    expect(mayStartProbe(policyOf(herself), facts)).toBe('probe-not-yours');
    expect(mayStartProbe(policyOf({}), facts)).toBe('probe-names-nobody');
  });
});
