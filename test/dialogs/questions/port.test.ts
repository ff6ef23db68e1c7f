import { expect, test } from '@jest/globals';
import { readPort } from '../../../dialogs/questions/port.ts';
import { given } from './asked.ts';

test.each([
  ['3389', { port: 3389 }],
  ['８４４３', { port: 8443 }],
  ['udp 53', { protocol: 'udp', port: 53 }],
  ['TCP/1433', { protocol: 'tcp', port: 1433 }],
  ['port 22', { port: 22 }],
  ['1433 番ポート', { port: 1433 }],
  ['ping', { protocol: 'icmp' }],
  ['https', { protocol: 'https' }],
])('%s', (text, known) => {
  expect(readPort(given({ text }))).toMatchObject({ known });
});

test('a pressed one', () => {
  expect(readPort(given({ choice: '445' }))).toEqual({ known: { port: 445 }, said: '445' });
});

test.each(['', '0', '65536', 'the usual one', 'icmp 8', '-1', '3389; rm'])('%s is no port', (text) => {
  expect(readPort(given({ text }))).toEqual({ known: {}, mistake: 'port' });
});
