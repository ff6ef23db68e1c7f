import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

jest.setTimeout(120_000);

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diagnose-'));
  file = join(folder, 'case.json');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command as it is: a process of its own. */
async function diagnose(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/diagnose.ts', ...args]);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

const inPractice = ['--practice', '--data'] as const;
const db03 = ['--vm', 'rg-prod/db-03', '--way-in', 'private:10.9.0.5'] as const;

test('a case is diagnosed, saved without names, and judged again elsewhere', async () => {
  const asked = await diagnose(
    ...db03,
    ...inPractice,
    folder,
    '--save',
    file,
    '--redact',
    '--language',
    'ja',
  );
  expect(asked).toMatchObject({ code: 2, err: '' });
  expect(asked.out).toMatch(/^✖ .*db-03.*\(rg-prod · japaneast\)/);
  expect(await readFile(file, 'utf8')).not.toMatch(/db-03|rg-prod|10\.9\.0\.5/);

  const again = await diagnose('--from', file);
  expect(again).toMatchObject({ code: 2, err: '' });
  expect(again.out).toMatch(/^✖ /);
  expect(again.out).not.toContain('db-03');

  const json = JSON.parse((await diagnose('--from', file, '--json')).out);
  expect(json.findings).toContainEqual(expect.objectContaining({ check: 'vm-stopped', outcome: 'problem' }));
});

test.each([
  [['--vm', 'web-99'], 'There is no web-99, or the bot may not read it.\n'],
  [['--vm', "x'; drop"], `"x'; drop" is no name of a virtual machine, no group/name and no resource id.\n`],
])('%j ends with a sentence', async (args, err) => {
  expect(await diagnose(...args, ...inPractice, folder)).toEqual({ code: 1, out: '', err });
});

test.each([
  ['package.json', 'package.json: This file is not a saved case.\n'],
  ['gone.json', 'gone.json cannot be read (ENOENT).\n'],
])('%s is no case, and that is a sentence too', async (name, err) => {
  expect(await diagnose('--from', name)).toEqual({ code: 1, out: '', err });
});
