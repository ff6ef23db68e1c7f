import { expect, test } from '@jest/globals';
import { readRole } from '../../../dialogs/questions/role.ts';
import { english, given } from './asked.ts';

const known = { guide: { id: 'set-up-licensing', step: 0, target: {} } };

test.each([{ choice: 'wanted' }, { text: 'yes, many users' }, { text: 'はい、使っています' }])(
  '%j: the guide goes on',
  (answer) => {
    expect(readRole(given({ known, ...answer }), english)).toMatchObject({
      known: { guide: { id: 'set-up-licensing' }, owns: { role: 'wanted' } },
      said: 'Yes, people work on it',
    });
  },
);

test.each([{ choice: 'unwanted' }, { text: 'no, only administrators' }, { text: '管理者だけです' }])(
  '%j: the role can go instead',
  (answer) => {
    expect(readRole(given({ known, ...answer }), english)).toMatchObject({
      known: { guide: { id: 'remove-session-host-role', step: 0 } },
      said: 'No, administrators only',
    });
  },
);

test.each([{ choice: 'unknown' }, { text: 'わかりません' }])(
  '%j: it is asked once all the same',
  (answer) => {
    expect(readRole(given({ known, ...answer }), english)).toMatchObject({
      known: { guide: { id: 'set-up-licensing' }, owns: { role: 'unknown' } },
    });
  },
);

test('what says nothing is asked again', () => {
  expect(readRole(given({ known, text: 'blue' }), english)).toEqual({ known });
});
