import { describe, expect, test } from '@jest/globals';
import type { SourceAnswer, SourceId, SourceState } from '../../../diagnosis/sources/source.ts';
import { sourceIds } from '../../../diagnosis/sources/source.ts';
import { sourcesOf } from '../../../diagnosis/sources/sources-of.ts';
import type { Told } from '../../../diagnosis/sources/told.ts';
import { cases } from './cases.ts';

const one = (
  source: SourceId,
  certainty: 'sure' | 'likely' | 'possible',
  isLeftOver = false,
): SourceAnswer => ({
  kind: 'one',
  source,
  certainty,
  isLeftOver,
});

const some = (...sources: readonly SourceId[]): SourceAnswer => ({ kind: 'some', sources });

const none: SourceAnswer = { kind: 'none' };

const anywhere = some('client', 'office-edge', 'security-rules', 'windows');

const table: readonly (readonly [keyof typeof cases, Told, SourceAnswer])[] = [
  // What Azure and Windows show.
  ['none', {}, anywhere],
  ['fine', {}, some('client', 'office-edge')],
  ['notInside', {}, some('client', 'office-edge', 'windows')],
  ['notTold', {}, anywhere],
  ['unseenRules', {}, anywhere],
  ['denied', {}, one('security-rules', 'sure')],
  ['off', {}, one('windows', 'sure')],
  // What blocks first on the way is the answer.
  ['offAndDenied', {}, one('windows', 'sure')],
  ['otherPortAndDenied', {}, one('security-rules', 'sure')],
  ['bastion', {}, one('windows', 'likely', true)],
  // The client itself.
  ['fine', { others: 'no' }, one('client', 'likely')],
  ['fine', { changed: 'address' }, one('client', 'likely')],
  ['fine', { others: 'yes' }, one('office-edge', 'possible', true)],
  ['none', { others: 'yes' }, some('office-edge', 'security-rules', 'windows')],
  // The office network.
  ['open', { outside: 'yes' }, one('office-edge', 'likely')],
  ['none', { outside: 'yes' }, one('office-edge', 'likely')],
  ['open', { outside: 'no' }, one('client', 'possible', true)],
  ['open', { outside: 'no', others: 'yes' }, none],
  ['fine', { outside: 'no' }, some('client', 'office-edge')],
  ['none', { outside: 'no' }, anywhere],
  // Windows.
  ['notInside', { fromVnet: 'no' }, one('windows', 'likely')],
  ['notInside', { fromVnet: 'yes' }, some('client', 'office-edge')],
  ['none', { message: 'answered' }, one('windows', 'likely')],
  ['fine', { message: 'answered' }, none],
  ['none', { message: 'not-reached' }, anywhere],
  ['none', { changed: 'certificate-or-policy' }, one('windows', 'likely')],
  ['none', { changed: 'security-software' }, some('client', 'office-edge')],
  ['none', { changed: 'nothing' }, anywhere],
  // A public address that changed: a name may still lead to the old one.
  ['addressWritten', {}, some('client', 'office-edge')],
  ['addressWritten', { since: 'just-now' }, one('client', 'likely')],
  ['addressWritten', { since: 'today' }, one('client', 'likely')],
  ['addressWritten', { since: 'never-worked', others: 'yes' }, one('office-edge', 'possible', true)],
  ['addressGivenBack', { since: 'this-week' }, one('client', 'likely')],
  // It stays possible whatever other machines the PC reaches.
  ['addressWritten', { others: 'yes' }, some('client', 'office-edge')],
  // Ports: of Windows, of a load balancer, of the client.
  ['otherPort', {}, one('windows', 'likely')],
  ['otherPort', { port: 3389 }, one('windows', 'sure')],
  ['otherPort', { port: 3390 }, some('client', 'office-edge', 'security-rules')],
  ['otherPort', { port: 'not-sure' }, one('windows', 'likely')],
  ['forwarded', { port: 3389 }, one('client', 'likely')],
  ['forwarded', { port: 50_001 }, some('client', 'office-edge', 'security-rules')],
  ['fine', { port: 3389 }, some('client', 'office-edge')],
  ['fine', { port: 3391 }, one('client', 'likely')],
  ['fine', { port: 3391, others: 'yes' }, one('client', 'likely')],
  ['notInside', { port: 3391 }, some('client', 'office-edge', 'security-rules', 'windows')],
  ['private', { port: 3391 }, some('client', 'office-edge', 'security-rules', 'windows')],
  // What was seen beats what is said.
  ['denied', { message: 'answered' }, one('security-rules', 'sure')],
  ['denied', { others: 'no' }, one('security-rules', 'sure')],
  ['off', { fromVnet: 'yes' }, one('windows', 'sure')],
  ['fine', { fromVnet: 'no' }, some('client', 'office-edge')],
  ['bastion', { others: 'no' }, one('windows', 'likely', true)],
  // Who says two things that do not agree is believed neither.
  ['none', { others: 'no', outside: 'yes' }, one('office-edge', 'likely')],
  ['none', { fromVnet: 'yes', message: 'answered' }, one('windows', 'possible', true)],
];

test.each(table)('%s, %j', (name, told, expected) => {
  expect(sourcesOf(cases[name], told).answer).toEqual(expected);
});

const sourceIn = (name: keyof typeof cases, told: Told, id: SourceId) =>
  sourcesOf(cases[name], told).sources.find((source) => source.id === id);

describe('every source', () => {
  test.each(Object.keys(cases) as (keyof typeof cases)[])(
    'of %s is there, in the order of the way',
    (name) => {
      expect(sourcesOf(cases[name], {}).sources.map(({ id }) => id)).toEqual(sourceIds);
    },
  );

  test.each<readonly [keyof typeof cases, Told, SourceId, SourceState, boolean, RegExp]>([
    ['fine', {}, 'security-rules', 'ruled-out', false, /IP flow verify lets TCP 3389 in from 203\.0\.113\.7/],
    ['fine', {}, 'windows', 'ruled-out', false, /answers RDP/],
    ['fine', {}, 'classic-endpoint', 'ruled-out', false, /September 2023/],
    ['notInside', {}, 'windows', 'not-known', false, /not looked inside/],
    ['notTold', {}, 'security-rules', 'not-known', false, /does not know your address/],
    ['unseenRules', {}, 'security-rules', 'not-known', false, /Not checked: .*Network security groups/],
    ['denied', {}, 'security-rules', 'is-it', false, /^RDP to web-01 is blocked by a network rule\.$/],
    ['otherPort', { port: 3390 }, 'security-rules', 'not-known', false, /for TCP 3389; you use TCP 3390/],
    ['otherPort', { port: 3390 }, 'windows', 'ruled-out', false, /answers RDP/],
    ['forwarded', { port: 3389 }, 'client', 'likely', false, /reached at TCP 50001; you use TCP 3389/],
    ['addressWritten', {}, 'client', 'possible', false, /is 20\.89\.20\.11 now/],
    ['bastion', {}, 'office-edge', 'ruled-out', false, /only HTTPS/],
    ['fine', { outside: 'no' }, 'office-edge', 'not-known', false, /does not decide it/],
    ['fine', { fromVnet: 'no' }, 'windows', 'ruled-out', true, /answers RDP/],
    ['denied', { message: 'answered' }, 'security-rules', 'is-it', true, /blocked/],
    ['none', { others: 'no', outside: 'yes' }, 'client', 'possible', true, /reaches no other/],
  ])('%s, %j: %s is %s', (name, told, id, state, isDisputed, first) => {
    const source = sourceIn(name, told, id);
    expect(source).toMatchObject({ state, isDisputed });
    expect(source?.signs[0]?.words.en).toMatch(first);
    expect(source?.signs[0]?.words.ja).toMatch(/。$|Network|未確認/);
  });
});

test('what was seen stands before what was said', () => {
  expect(sourceIn('fine', { fromVnet: 'no' }, 'windows')?.signs.map(({ by }) => by)).toEqual([
    'windows',
    'person',
  ]);
});

test('an address that changed before it last worked is no reason', () => {
  const diagnosis = { ...cases.addressWritten, endedAt: '2026-11-21T12:00:00.000Z' };
  expect(sourcesOf(diagnosis, { since: 'just-now' }).answer).toEqual(some('client', 'office-edge'));
});
