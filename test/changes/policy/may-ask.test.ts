import { describe, expect, test } from '@jest/globals';
import { mayAsk, refuseAccount } from '../../../changes/policy/may-ask.ts';
import { group, policyOf, tanaka, vm } from './policies.ts';

const everyone = { mayAsk: { everyoneWhoMayRead: true } };
const ops = '19:ops';

describe('who may ask about a machine', () => {
  const machine = vm('web-01', 'rg-prod', { env: 'prod' });
  const facts = { person: tanaka, machine, mayRead: true, room: ops };

  test.each([
    ['no scope at all', policyOf(), 'not-in-scope'],
    ['a scope elsewhere', policyOf({ ...everyone, resourceGroups: ['rg-dev'] }), 'not-in-scope'],
    ['a scope that names nobody', policyOf({}), 'not-named-by-policy'],
    ['everyone who may read', policyOf(everyone), 'allowed'],
    ['a group of hers', policyOf({ mayAsk: { groups: [group.toUpperCase()] } }), 'allowed'],
    ['herself', policyOf({ mayAsk: { people: [tanaka.id] } }), 'allowed'],
    [
      'somebody else',
      policyOf({ mayAsk: { people: ['44444444-4444-4444-8444-444444444444'] } }),
      'not-named-by-policy',
    ],
    [
      'who starts the probe does not yet ask',
      policyOf({ mayStartProbe: { people: [tanaka.id] } }),
      'not-named-by-policy',
    ],
    [
      'two scopes, of which one closes it',
      policyOf(everyone, { resourceGroups: ['RG-PROD'] }),
      'not-named-by-policy',
    ],
    ['two scopes that allow it', policyOf(everyone, { ...everyone, tags: { env: 'prod' } }), 'allowed'],
  ])('%s', (_, policy, expected) => {
    const answer = mayAsk(policy, facts);
    expect(answer.allowed ? 'allowed' : answer.refused).toBe(expected);
  });

  test.each([
    ['may not read it', { mayRead: false }, 'not-found-or-not-yours'],
    ['has a disabled account', { person: { ...tanaka, enabled: false } }, 'account-disabled'],
    ['is a guest', { person: { ...tanaka, guest: true } }, 'guest-account'],
    ['is a disabled guest', { person: { ...tanaka, enabled: false, guest: true } }, 'account-disabled'],
  ])('nobody who %s, whatever the policy says', (_, changed, refused) => {
    expect(mayAsk(policyOf(everyone), { ...facts, ...changed })).toEqual({ allowed: false, refused });
  });

  test('whoever may not read a machine does not learn whether it is in scope', () => {
    expect(mayAsk(policyOf(), { ...facts, mayRead: false })).toEqual({
      allowed: false,
      refused: 'not-found-or-not-yours',
    });
  });

  test.each([
    ['named by the scope', [{ conversations: [ops] }], true],
    ['not named', [{}], false],
    ['named by one of two scopes', [{ conversations: [ops] }, {}], false],
    ['named by both', [{ conversations: [ops] }, { conversations: ['19:other', ops] }], true],
  ])('the answer is open in a room that is %s: %s', (_, scopes, openHere) => {
    const policy = policyOf(...scopes.map((scope) => ({ ...everyone, ...scope })));
    expect(mayAsk(policy, facts)).toMatchObject({ allowed: true, openHere });
  });
});

describe('the account alone', () => {
  const tenants = new Set(['aaaaaaaa-0000-4000-8000-000000000001']);
  const [ours = ''] = tenants;
  test.each([
    ['of ours', { objectId: tanaka.id, tenant: ours.toUpperCase() }, undefined],
    [
      'of another tenant',
      { objectId: tanaka.id, tenant: 'bbbbbbbb-0000-4000-8000-000000000001' },
      'foreign-tenant',
    ],
    ['without an object id', { tenant: ours }, 'no-directory-account'],
  ])('%s', (_, account, refused) => expect(refuseAccount(account, tenants)).toBe(refused));
});
