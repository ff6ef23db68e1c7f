import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { harnessHash } from '../../../guest/harness/harness-script.ts';
import { probeScript } from '../../../guest/put-together.ts';
import { programOf } from '../../../simulator/guest/known-scripts.ts';

const { text, lines, sha256 } = probeScript();

test('the practice guest knows the scripts as they are now: if not, run `npm run known-scripts`', () => {
  const file = new URL('../../../simulator/guest/known-scripts.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    [sha256]: 'probe',
    [harnessHash()]: 'harness',
  });
});

test('as run command gets them', () => {
  expect(programOf(lines.join('\n'))).toBe('probe');
});

test.each([
  ['one character more', `${text}\n`],
  ['one character less', text.slice(1)],
  ['other line ends', lines.join('\r\n')],
  ['nothing', ''],
])('%s is another script', (_, altered) => {
  expect(programOf(altered)).toBeUndefined();
});
