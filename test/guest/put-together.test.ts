import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { probeScript, putTogether } from '../../guest/put-together.ts';
import { fakeWindows } from './record.ts';

const functionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^ *function ([A-Za-z0-9-]+)/gm)].map(([, name = '']) => name);

const windowsFile = new URL('../../guest/windows.ps1', import.meta.url);

test('the lines are the text, and the hash is of its bytes', () => {
  const { text, lines, sha256 } = probeScript();
  expect(lines.join('\n')).toBe(text);
  expect(lines.filter((line) => /[\r\n]|\s$/.test(line))).toEqual([]);
  expect(sha256).toBe(createHash('sha256').update(Buffer.from(text)).digest('hex'));
});

test('what git or an editor does to the ends of lines changes nothing', () => {
  const windows = readFileSync(windowsFile, 'utf8');
  expect(putTogether([windows.replaceAll('\n', '\r\n')])).toEqual(putTogether([windows]));
});

test('comments and blank lines are left out, and nothing that runs', () => {
  const parts = ['# why\nif ($a) {\n    # because\n    "# kept" # kept too\n\n}\n', 'last\n'];
  expect(putTogether(parts).lines).toEqual(['if ($a) {', ' "# kept" # kept too', '}', 'last']);
});

test('parameters come first, and what starts everything comes last', () => {
  const { lines } = probeScript();
  expect(lines[0]).toMatch(/^param\(/);
  expect(lines.at(-1)).toBe('Exit-Process');
});

test('Run Command mangles a backslash before n, and nobody has to guess an encoding', () => {
  const { text } = probeScript();
  expect(text.match(/.*\\n.*/gi)).toBeNull();
  expect(text.match(/[^\n\x20-\x7e]/g)).toBeNull();
});

test('it is not larger than it has to be', () => {
  expect(Buffer.byteLength(probeScript().text)).toBeLessThan(60 * 1024);
});

test.each([
  ['Windows', windowsFile],
  ['the fake Windows', fakeWindows],
])('no function replaces another one, with %s', (_, windows) => {
  const names = functionsIn(probeScript(windows).text).map((name) => name.toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('the fake Windows has every function of the real one, and nothing else is different', () => {
  const own = functionsIn(readFileSync(windowsFile, 'utf8')).filter((name) => name !== 'Get-CertificateKey');
  expect(functionsIn(readFileSync(fakeWindows, 'utf8'))).toEqual(expect.arrayContaining([...own]));
  const without = (windows: URL) =>
    probeScript(windows).text.replace(putTogether([readFileSync(windows, 'utf8')]).text, '');
  expect(without(fakeWindows)).toBe(without(windowsFile));
});
