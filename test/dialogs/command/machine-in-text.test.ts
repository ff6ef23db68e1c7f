import { expect, test } from '@jest/globals';
import { machineInText } from '../../../dialogs/command/machine-in-text.ts';

test.each([
  'web-01: An internal error has occurred',
  'An internal error has occurred on web-01',
  'I get 0x204 when I connect to web-01.',
  'web-01 で内部エラーが発生しました',
  'web-01に接続できません。エラー 0x204',
  'web-01 を診断「内部エラーが発生しました」',
])('%s', (text) => {
  expect(machineInText(text)).toEqual({ by: 'name', name: 'web-01' });
});

test.each([
  'An internal error has occurred',
  '内部エラーが発生しました',
  'TLS1: protocol error',
  'AADSTS50076: Due to a configuration change',
  'Error code: 0x204',
  '0x4: internal error',
  'It has to do with CVE-2018-0886',
  'rdp-tcp: listener down',
  "Remote Desktop can't connect to the remote computer",
])('%s names no machine', (text) => {
  expect(machineInText(text)).toBeUndefined();
});
