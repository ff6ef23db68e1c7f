import { expect, test } from '@jest/globals';
import { readLicences } from '../../../dialogs/questions/licences.ts';
import { english, given } from './asked.ts';

const known = { guide: { id: 'set-up-licensing', step: 0, target: {} } };

test.each([
  ['per device', 'per-device'],
  ['デバイス CAL です', 'per-device'],
  ['user CALs', 'per-user'],
  ['ユーザー数', 'per-user'],
])('%s', (text, licences) => {
  expect(readLicences(given({ known, text }), english)).toMatchObject({
    known: { owns: { licences } },
  });
});

test.each([{ text: 'わかりません' }, { text: 'no idea' }, { choice: 'unknown' }])(
  '%j: it is asked once all the same',
  (answer) => {
    expect(readLicences(given({ known, ...answer }), english)).toMatchObject({
      known: { owns: { licences: 'unknown' } },
      said: 'Not sure',
    });
  },
);

test('what says nothing is asked again', () => {
  expect(readLicences(given({ known, text: 'blue ones' }), english)).toEqual({ known });
});
