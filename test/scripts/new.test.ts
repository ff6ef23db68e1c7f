import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { addToList } from '../../scripts/new/add-to-list.ts';
import { root } from '../conventions/tree.ts';

const copied = [
  'azure',
  'base',
  'bot/probe-alone.ts',
  'cards',
  'diagnosis',
  'changes',
  'guest',
  'remedies',
  'simulator',
  'test/accuracy',
  'test/diagnosis',
  'test/remedies',
  'test/support',
];

const units = [
  { kind: 'check', id: 'os-disk-full', file: 'diagnosis/checks/os-disk-full.ts' },
  { kind: 'evidence', id: 'disk-state', file: 'diagnosis/evidence/disk-state.ts' },
  { kind: 'remedy', id: 'grow-disk', file: 'remedies/grow-disk.ts' },
  { kind: 'card', id: 'farewell-card', file: 'cards/farewell-card.ts' },
] as const;

/** Guides are tested together, by their list. */
const guide = { kind: 'guide', id: 'do-it-yourself', file: 'diagnosis/guides/do-it-yourself.ts' } as const;

let copy: string;

const run = (script: string, ...more: readonly string[]) =>
  spawnSync(process.execPath, [script, ...more], { cwd: copy, encoding: 'utf8' });

const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const make = (...words: readonly string[]) => run(tsx, path.join(root, 'scripts/new.ts'), ...words);

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'rdp-bot-new-'));
  for (const folder of copied) cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  for (const file of ['package.json', 'jest.config.js']) cpSync(path.join(root, file), path.join(copy, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const { compilerOptions }: { compilerOptions: object } = JSON.parse(
    readFileSync(path.join(root, 'tsconfig.json'), 'utf8'),
  );
  const files = units.flatMap(({ file }) => [file, `test/${file.replace('.ts', '.test.ts')}`]);
  const lists = ['checks', 'evidence', 'guides'].map((list) => `diagnosis/${list}/index.ts`);
  writeFileSync(
    path.join(copy, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: [...files, ...lists, 'remedies/index.ts'] }),
  );
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', () => {
  test.each([
    [[], 'npm run new check|evidence|remedy|card|guide <id>'],
    [['symptom', 'x'], 'npm run new check|evidence|remedy|card|guide <id>'],
    [['check', 'OsDiskFull'], 'lower case'],
    [['check', '../x'], 'lower case'],
    [['card', 'farewell'], 'farewell-card'],
    [['check', 'vm-stopped'], 'diagnosis/checks/vm-stopped.ts is there already'],
    [['evidence', 'evidence'], 'diagnosis/evidence/evidence.ts is there already'],
  ])('refuses %j', (words, why) => {
    const { status, stderr } = make(...words);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(why) });
  });

  test('what it writes compiles, and its tests fail because it is not filled in', () => {
    for (const { kind, id, file } of [...units, guide]) {
      const { status, stdout } = make(kind, id);
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(file) });
      expect(make(kind, id).status).toBe(1);
    }
    expect(read('diagnosis/checks/index.ts')).toMatch(/ {2}osDiskFull,\n\];/);
    expect(read('diagnosis/guides/index.ts')).toMatch(/ {2}doItYourself,\n\];/);
    expect(read('docs/checks/os-disk-full.md')).toContain('# os-disk-full');
    const types = run(path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit');
    expect({ status: types.status, stdout: types.stdout }).toEqual({ status: 0, stdout: '' });
    const tests = runTests(units.map(({ file }) => `test/${file.replace('.ts', '.test.ts')}`));
    expect(tests.testResults).toHaveLength(units.length);
    for (const { assertionResults } of tests.testResults) {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      expect(failed.length).toBeGreaterThan(0);
      for (const { failureMessages } of failed) expect(failureMessages.join()).toContain('fill me in');
    }
  }, 600_000);
});

const read = (file: string): string => readFileSync(path.join(copy, file), 'utf8');

const results = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ status: z.string(), failureMessages: z.array(z.string()) })),
    }),
  ),
});

function runTests(files: readonly string[]): z.infer<typeof results> {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const { stdout } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', jest, '--json', '--runTestsByPath', ...files],
    { cwd: copy, encoding: 'utf8' },
  );
  return results.parse(JSON.parse(stdout));
}

test('a unit is imported in its place and stands last in its list', () => {
  const before = [
    "import { b } from './b.ts';",
    "import type { Unit } from './unit.ts';",
    '',
    'export const units: readonly Unit[] = [',
    '  b,',
    '];',
    '',
  ].join('\n');
  const after = addToList(before, { list: 'units', name: 'cD', id: 'c-d' });
  expect(after.split('\n').slice(0, 3)).toEqual([
    "import { b } from './b.ts';",
    "import { cD } from './c-d.ts';",
    "import type { Unit } from './unit.ts';",
  ]);
  expect(after).toContain('  b,\n  cD,\n];');
  expect(() => addToList(before, { list: 'others', name: 'c', id: 'c' })).toThrow('no list others');
});
