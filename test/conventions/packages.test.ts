import { describe, expect, test } from '@jest/globals';
import { findInScript } from './find-in-script.ts';
import { readPackage, readPackageLock } from './package-json.ts';
import { reasonFor } from './packages.ts';

const { dependencies, devDependencies, overrides, scripts, allowScripts } = readPackage();
const named = { ...dependencies, ...devDependencies, ...overrides };
const locked = Object.entries(readPackageLock().packages);

describe('package.json', () => {
  test('names what test/conventions/packages.ts gives a reason for, and nothing else', () => {
    expect(Object.keys(named).sort()).toEqual(Object.keys(reasonFor).sort());
  });

  test('pins exact versions', () => {
    const loose = Object.entries(named).filter(
      ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('has no script that one system alone understands', () => {
    expect(Object.entries(scripts).flatMap(([name, script]) => findInScript(name, script))).toEqual([]);
  });

  test('says of every package that wants to run a script at install that it may not', () => {
    const wanting = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameAt(path));
    expect(wanting.filter((name) => allowScripts[name] !== false)).toEqual([]);
  });
});

const nameAt = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('package-lock.json sends nobody anywhere but to the registry', () => {
  const elsewhere = locked.filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(locked.length).toBeGreaterThan(100);
  expect(elsewhere).toEqual([]);
});

describe('a script that one system alone understands is found', () => {
  test.each([
    'NODE_OPTIONS=--experimental-vm-modules jest',
    'CI=1 jest',
    'rm -rf dist',
    'bash scripts/run.sh',
    './scripts/run',
    'tsc; jest',
    'jest $FLAGS',
    'echo `date`',
    "jest -t 'one test'",
    'jest > out.txt',
    'jest &',
  ])('%s', (script) => {
    expect(findInScript('x', script)).not.toEqual([]);
  });

  test.each([
    'npm run lint && npm run types',
    'node --experimental-vm-modules node_modules/jest/bin/jest.js',
    'tsc --outDir=dist',
    'jest -t "one test"',
  ])('and this is none: %s', (script) => {
    expect(findInScript('x', script)).toEqual([]);
  });
});
