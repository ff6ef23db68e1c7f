import { expect, test } from '@jest/globals';
import { harnessHash, harnessScript } from '../../../guest/harness/harness-script.ts';
import { probeScript } from '../../../guest/put-together.ts';
import { hashesIn } from '../../../scripts/hashes-in.ts';
import { textOf } from '../../conventions/tree.ts';

const page = textOf('docs/security.md');
const { text } = harnessScript({ run: '0123456789abcdef', mode: 'apply', steps: [{ do: 'rdp-restart' }] });

test('the page has the hashes of the bytes that are sent: npm run known-scripts', () => {
  expect(hashesIn(page)).toEqual({ 'the probe': probeScript().sha256, 'the harness': harnessHash() });
});

test.each([
  'RdpBot-Revert-',
  '%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
  '-NoProfile -NonInteractive -ExecutionPolicy Bypass -File "',
  'S-1-5-18',
  'C:\\ProgramData\\RdpBot\\backup',
  '.revert.ps1',
  'harness.lock',
  '.json.undone',
])('the page and the harness both say %s', (words) => {
  expect(page).toContain(words);
  expect(text).toContain(words);
});
