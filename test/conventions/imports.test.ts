import { describe, expect, test } from '@jest/globals';
import { findCircles, type Graph } from './find-circles.ts';
import { type Import, importsOf } from './import.ts';
import { judgeImport, targetOf } from './judge-import.ts';
import { readPackage } from './package-json.ts';
import { sourceFiles, textOf } from './tree.ts';

const { dependencies } = readPackage();
const runTime = new Set(Object.keys(dependencies));
const imports = sourceFiles().flatMap((file) => importsOf(file, textOf(file)));

describe('the imports of this repository', () => {
  test('keep to the table in docs/architecture.md', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.flatMap((found) => judgeImport(found, runTime) ?? [])).toEqual([]);
  });

  test('go round in no circle, types included', () => {
    expect(findCircles(graphOf(imports)).map((circle) => circle.join(' -> '))).toEqual([]);
  });
});

function graphOf(all: readonly Import[]): Graph {
  const graph = new Map<string, string[]>();
  for (const found of all) {
    const target = targetOf(found);
    if (target !== undefined) graph.set(found.from, [...(graph.get(found.from) ?? []), target]);
  }
  return graph;
}

const sentenceFor = (from: string, text: string): string | undefined => {
  const [found] = importsOf(from, text);
  if (!found) throw new Error(`No import was found in: ${text}`);
  return judgeImport(found, runTime);
};

describe('an import that breaks a row is named with the row', () => {
  test.each([
    ['base/clock.ts', `import { call } from '../azure/call.ts';`, '| `base/`'],
    ['azure/call.ts', `import type { World } from '../simulator/world/world.ts';`, 'test/'],
    ['azure/call.ts', `export * from '../guest/run.ts';`, '| `azure/`'],
    ['azure/call.ts', `export type { Run } from '../guest/run.ts';`, '| `azure/`'],
    ['azure/call.ts', `const later = () => import('../store/store.ts');`, '| `azure/`'],
    ['azure/call.ts', `type Later = import('../store/store.ts').Store;`, '| `azure/`'],
    ['azure/call.ts', `const { x } = require('../store/store.ts');`, '| `azure/`'],
    ['simulator/main.ts', `import { success } from '../base/result.ts';`, '| `simulator/`'],
    ['remedies/start-vm.ts', `import { diagnose } from '../diagnosis/diagnose.ts';`, '| `remedies/`'],
    ['remedies/start-vm.ts', `import { type A, b } from '../azure/azure.ts';`, '| `remedies/`'],
    ['cards/render/block-kit.ts', `import { ja } from '../words/ja.ts';`, '| `cards/render/`'],
    ['cards/verdict.ts', `import { store } from '../store/store.ts';`, '| `cards/`'],
    ['dialogs/command.ts', `import { app } from '../bot/app.ts';`, 'Only these may import from bot/'],
    ['bot/app.ts', `import { startPracticeAzure } from '../simulator/practice-azure.ts';`, 'bot/practice.ts'],
    ['bot/practice.ts', `import { x } from '../simulator/practice-azure.ts';`, 'bot/practice.ts'],
    ['scripts/new.ts', `import { x } from '../simulator/practice-azure.ts';`, 'bot/practice.ts'],
    ['elsewhere/x.ts', `import { success } from '../base/result.ts';`, 'has no row'],
    ['azure/call.ts', 'const later = (name: string) => import(name);', 'cannot be read'],
    ['azure/call.ts', `import { SignJWT } from 'jose';`, 'not in "dependencies"'],
    ['azure/call.ts', `import { x } from '@peculiar/x509/y';`, 'imports @peculiar/x509,'],
  ])('%s: %s', (from, text, named) => {
    expect(sentenceFor(from, text)).toContain(`${from}:1`);
    expect(sentenceFor(from, text)).toContain(named);
  });
});

describe('an import that keeps to its row is let through', () => {
  test.each([
    ['azure/read/disk.ts', `import { groupOf } from '../../base/resource-id.ts';`],
    ['azure/read/disk.ts', `import { call } from '../call.ts';`],
    ['remedies/start-vm.ts', `import type { Finding } from '../diagnosis/finding.ts';`],
    ['remedies/start-vm.ts', `import { type Finding } from '../diagnosis/finding.ts';`],
    ['cards/render/block-kit.ts', `import type { Card } from '../card.ts';`],
    ['cards/render/block-kit.ts', `import { cut } from './limits.ts';`],
    ['bot/practice.ts', `const start = () => import('../simulator/practice-azure.ts');`],
    ['simulator/identity/tokens.ts', `import { SignJWT } from 'jose';`],
    ['azure/call.ts', `import type { ZodType } from 'zod';`],
    ['test/azure/call.test.ts', `import { world } from '../../simulator/world/world.ts';`],
  ])('%s: %s', (from, text) => {
    expect(sentenceFor(from, text)).toBeUndefined();
  });
});

describe('a circle', () => {
  test.each<[string, Record<string, string[]>, string[][]]>([
    ['of two files', { a: ['b'], b: ['a'] }, [['a', 'b', 'a']]],
    ['of a file with itself', { a: ['a'] }, [['a', 'a']]],
    ['behind a straight way', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd', 'b']]],
    [
      'beside another one',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['c', 'd', 'c'],
        ['a', 'b', 'a'],
      ],
    ],
    ['is not two ways to the same file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ])('%s', (_, edges, circles) => {
    expect(findCircles(new Map(Object.entries(edges)))).toEqual(circles);
  });
});
