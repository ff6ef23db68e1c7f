import { expect, test } from '@jest/globals';
import { rdpPortOf } from '../../../diagnosis/inside/rdp-port.ts';
import { factOf } from '../../../guest/answer.ts';
import { guestAnswer } from '../healthy-guest.ts';

test.each([
  [3390, { pn: 3390 }],
  [3389, {}],
  [3389, undefined],
])('%s', (port, tcp) => {
  expect(rdpPortOf(factOf(guestAnswer({ tcp }), 'listenerSettings'))).toBe(port);
});
