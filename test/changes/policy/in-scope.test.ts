import { expect, test } from '@jest/globals';
import { scopesOf, subscriptionsOf } from '../../../changes/policy/in-scope.ts';
import { policyOf, subscription, vm } from './policies.ts';

const other = '99999999-9999-4999-8999-999999999999';

test.each([
  ['its subscription', {}, true],
  ['its subscription in capitals', { subscriptions: [subscription.toUpperCase()] }, true],
  ['another subscription', { subscriptions: [other] }, false],
  ['one of two subscriptions', { subscriptions: [other, subscription] }, true],
  ['its group', { resourceGroups: ['rg-dev', 'RG-Prod'] }, true],
  ['the beginning of its group', { resourceGroups: ['rg-pro'] }, false],
  ['its tag', { tags: { ENV: 'prod' } }, true],
  ['its tag in capitals', { tags: { env: 'PROD' } }, false],
  ['one tag of two', { tags: { env: 'prod', tier: 'web' } }, false],
  ['what every object has', { tags: { constructor: 'x' } }, false],
  ['its group and another tag', { resourceGroups: ['rg-prod'], tags: { env: 'dev' } }, false],
])('a machine in a scope of %s: %s', (_, scope, expected) => {
  const machine = vm('web-01', 'rg-prod', { env: 'prod' });
  expect(scopesOf(policyOf(scope), machine)).toHaveLength(expected ? 1 : 0);
});

test('what is no resource id is in no scope', () => {
  expect(scopesOf(policyOf({}), { id: `/subscriptions/${subscription}/../x`, tags: {} })).toEqual([]);
});

test('each subscription once', () => {
  expect(subscriptionsOf(policyOf({}, { subscriptions: [subscription.toUpperCase(), other] }))).toEqual([
    subscription,
    other,
  ]);
});
