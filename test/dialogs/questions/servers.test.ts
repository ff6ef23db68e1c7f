import { expect, test } from '@jest/globals';
import { readServers } from '../../../dialogs/questions/servers.ts';
import { english, given } from './asked.ts';

const known = { guide: { id: 'set-up-licensing', step: 0, target: {} } };

test.each([
  ['lic-01', ['lic-01']],
  ['lic-01.corp.example, lic-02.corp.example', ['lic-01.corp.example', 'lic-02.corp.example']],
  ['ｌｉｃ－０１、lic-02', ['lic-01', 'lic-02']],
])('%s', (text, servers) => {
  expect(readServers(given({ known, text }), english)).toMatchObject({
    known: { owns: { servers } },
    said: servers.join(', '),
  });
});

test.each(['not sure', 'I do not know', 'わかりません'])('nobody knows: %s', (text) => {
  expect(readServers(given({ known, text }), english)).toMatchObject({
    known: { owns: { servers: [] } },
  });
});

test.each([
  '',
  "lic-01'; Remove-Item",
  'lic_01',
  '$(whoami)',
  'a,b,c,d,e,f,g,h,i',
  `${'x'.repeat(64)}.local`,
])('%j holds something that is no name', (text) => {
  expect(readServers(given({ known, text }), english)).toEqual({ known, mistake: 'servers' });
});
