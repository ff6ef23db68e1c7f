import { expect, test } from '@jest/globals';
import { guidesFor } from '../../../diagnosis/guides/guides-for.ts';
import { guidesOffered } from '../../../diagnosis/symptoms/guides-offered.ts';
import { sessionHost } from '../checks/licensed.ts';
import { missing } from '../healthy-case.ts';
import { diagnosed } from './diagnosed.ts';

const ids = (...args: Parameters<typeof guidesOffered>) => guidesOffered(...args).map(({ id }) => id);

const about = { symptom: 'license-server' } as const;

test.each([
  [
    'nobody seems to need the role',
    sessionHost(),
    ['remove-session-host-role', 'set-up-licensing', 'activate-license-server'],
  ],
  ['many people use it', sessionHost({}, { ses: '5/1/7' }), ['set-up-licensing', 'activate-license-server']],
  ['nobody looked inside', { guest: missing() }, ['set-up-licensing', 'activate-license-server']],
])('the ways out come first, in their order: %s', (_, changes, expected) => {
  expect(ids(diagnosed(changes), about).slice(0, expected.length)).toEqual(expected);
});

test('each guide once, and no more than fit on a card', () => {
  const offered = ids(diagnosed({ guest: missing({ reason: 'agent-not-ready' }) }), about);
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered.length).toBeLessThanOrEqual(4);
});

test('for anything else what fits', () => {
  const diagnosis = diagnosed(sessionHost());
  expect(guidesOffered(diagnosis, {})).toEqual(guidesFor(diagnosis, {}));
});
