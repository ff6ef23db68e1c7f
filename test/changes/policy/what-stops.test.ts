import { describe, expect, test } from '@jest/globals';
import { whatStops } from '../../../changes/policy/what-stops.ts';
import { changesOf, facts, machine, nsg, policy, policyWith } from './decision-cases.ts';

const stopOf = (changes: object, more: object = {}) =>
  whatStops(policyWith(changesOf(changes)), facts(more)).stop;

test('nothing', () => expect(stopOf({})).toBeUndefined());

describe('what is protected is never changed', () => {
  const group = nsg.id.slice(0, nsg.id.indexOf('/providers'));
  test.each([
    ['the machine itself', { resources: [machine.id] }, machine.id],
    ['in other letters', { resources: [machine.id.toUpperCase()] }, machine.id],
    ['something else that is written', { resources: [nsg.id] }, nsg.id],
    ['the group of something that is written', { resources: [group] }, nsg.id],
    ['a tag of the machine', { tags: { ENV: 'prod' } }, machine.id],
    ['a tag of something that is written', { tags: { owner: 'network' } }, nsg.id],
    ['a tag with any value', { tags: { owner: '*' } }, nsg.id],
  ])('%s', (_, guarded, because) => {
    expect(stopOf({ protected: guarded })).toEqual({ refused: 'resource-protected', because });
  });

  test.each([
    ['another machine', { resources: [`${machine.id}2`] }],
    ['another value of a tag', { tags: { env: 'Prod' } }],
    ['what every object has', { tags: { constructor: '*' } }],
  ])('not %s', (_, guarded) => expect(stopOf({ protected: guarded })).toBeUndefined());

  test('a rule is protected with its group', () => {
    const writes = [{ id: `${nsg.id}/securityRules/rdp-bot-CH-1`, tags: {} }];
    expect(stopOf({ protected: { resources: [nsg.id] } }, { writes })).toMatchObject({
      refused: 'resource-protected',
    });
  });
});

describe('the network is opened for listed addresses only', () => {
  const allowedSources = ['203.0.113.0/24', '2001:db8::/32'];
  test.each(['203.0.113.7', '203.0.113.7/32', '203.0.113.128/25', '2001:db8::1'])('%s', (source) => {
    expect(stopOf({ allowedSources }, { opensFor: [source] })).toBeUndefined();
  });
  test.each(['203.0.112.7', '203.0.113.0/23', '0.0.0.0/0', '*', 'Internet', '', '2001:db9::1', '1.2.3.4/33'])(
    'not %j',
    (source) => {
      expect(stopOf({ allowedSources }, { opensFor: ['203.0.113.7', source] })).toEqual({
        refused: 'source-not-allowed',
        because: source,
      });
    },
  );
  test('without a list for none', () => {
    expect(stopOf({}, { opensFor: ['203.0.113.7'] })).toMatchObject({ refused: 'source-not-allowed' });
  });
});

test('a pause, and a policy that only looks', () => {
  expect(whatStops(policy, facts({ paused: true })).stop).toEqual({ refused: 'changes-paused' });
  expect(whatStops(policyWith(changesOf(), { diagnoseOnly: true }), facts()).stop).toEqual({
    refused: 'diagnose-only',
  });
});
