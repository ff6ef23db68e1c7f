import { expect, test } from '@jest/globals';
import type { Question } from '../../diagnosis/question.ts';
import { routeRepliesBack } from '../../remedies/route-replies-back.ts';
import { type Changes, healthy, ids } from '../diagnosis/healthy-case.ts';
import { foundBy, givenBy, reasonFor, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(routeRepliesBack, [
  {
    when: 'all traffic of the subnet was sent to a firewall that is not there',
    scenarios: ['route-to-nowhere'],
    on: 'web-01',
    steps: () => [
      {
        kind: 'route',
        route: expect.stringMatching(/\/routeTables\/rt-[^/]+\/routes\/rdp-bot-CH-42$/) as unknown as string,
        set: { addressPrefix: '203.0.113.7/32', nextHopType: 'Internet' },
      },
    ],
  },
]);

const check = 'route-back-lost';

const hop = (more: object): Changes => ({
  'next-hop': {
    ...healthy['next-hop'],
    nextHopType: 'VirtualAppliance',
    nextHopAddress: '10.0.3.4',
    routeTable: ids.routeTable,
    ...more,
  },
});

test('one route for the one address, in the table that decides', () => {
  const but = hop({ nextHopType: 'None' });
  expect(stepsFor(routeRepliesBack, { check, but })).toEqual([
    {
      kind: 'route',
      route: `${ids.routeTable}/routes/rdp-bot-CH-42`,
      set: { addressPrefix: '203.0.113.7/32', nextHopType: 'Internet' },
    },
  ]);
  expect(foundBy(routeRepliesBack, { check, but })).toEqual({ before: [check], after: [] });
});

test.each<[string, Changes, Partial<Question>, string]>([
  [
    'no table of ours decides',
    hop({ routeTable: 'System Route' }),
    {},
    'No route table of yours decides this',
  ],
  [
    'the person comes over a private network',
    hop({ nextHopType: 'None' }),
    { wayIn: { kind: 'private', address: '10.9.0.4' } },
    'only the network team knows',
  ],
  ['the person comes by Bastion', hop({}), { wayIn: { kind: 'bastion' } }, 'only the network team knows'],
])('%s: no route is added', (_, but, asked, reason) => {
  expect(reasonFor(routeRepliesBack, { check, but, asked })).toContain(reason);
});

test('an appliance through which the way in may go as well is no fault', () => {
  const given = givenBy({ check, but: hop({}), asked: { wayIn: { kind: 'private', address: '10.9.0.4' } } });
  expect(routeRepliesBack.fits?.(given)).toBe(false);
});
