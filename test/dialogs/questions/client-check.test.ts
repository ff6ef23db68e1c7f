import { expect, test } from '@jest/globals';
import { readCheck } from '../../../dialogs/questions/client-check.ts';
import { clientLine } from '../../guest/client/client-line.ts';
import { english, given } from './asked.ts';

test('the line, whatever stands around it', () => {
  const text = `PS C:\\> this came out: ${clientLine()}`;
  expect(readCheck(given({ text }), english)).toMatchObject({ known: { line: text } });
});

test.each([
  { choice: 'cannot-run' },
  { text: "I can't run it" },
  { text: 'skip' },
  { text: 'PowerShell は使えません' },
  { text: 'ここでは実行できません' },
])('%j: it goes on without', (answer) => {
  expect(readCheck(given(answer), english)).toMatchObject({ known: { noCheck: true } });
});

test.each([
  ['hello', 'check-line-missing'],
  // It cannot connect; whether it can look is not said.
  ['接続できません', 'check-line-missing'],
  ["Remote Desktop can't connect to the remote computer", 'check-line-missing'],
  [clientLine().slice(0, -20), 'check-line-cut'],
  [clientLine().replace('port=3389', 'port=3390'), 'check-line-changed'],
])('%s', (text, mistake) => {
  expect(readCheck(given({ text }), english)).toEqual({ known: {}, mistake });
});

test('another message leads elsewhere', () => {
  const text = 'Now it says: An internal error has occurred';
  expect(readCheck(given({ known: { vm: 'id' }, text }), english)).toEqual({
    dialog: 'internal-error',
    known: { vm: 'id', about: { symptom: 'internal-error', message: 'internal-error' } },
  });
});
