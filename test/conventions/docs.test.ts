import { describe, expect, test } from '@jest/globals';
import { folders, rowOf } from './folders.ts';
import { foreignPlacesIn } from './foreign-places.ts';
import { readPackage } from './package-json.ts';
import { headingsOf, linksOf, meantBy, type PageLink } from './page-links.ts';
import { exists, filesOfTree, textOf } from './tree.ts';

const pages = filesOfTree().filter((file) => file.endsWith('.md'));
const { scripts } = readPackage();

describe('the pages', () => {
  test('link only to what exists', () => {
    const links = pages.flatMap((page) => linksOf(page, textOf(page)));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(leadsNowhere)).toEqual([]);
  });

  test('name only npm scripts that exist', () => {
    expect(pages.flatMap((page) => unknownScriptsIn(page, textOf(page)))).toEqual([]);
  });

  test('docs/architecture.md shows the table of folders as it is enforced', () => {
    const page = textOf('docs/architecture.md');
    expect(folders.map(rowOf).filter((row) => !page.includes(row))).toEqual([]);
  });
});

test('no file names a place on the machine that it was written on', () => {
  expect(filesOfTree().flatMap((file) => foreignPlacesIn(file, textOf(file)))).toEqual([]);
});

function leadsNowhere(link: PageLink): boolean {
  const { file, heading } = meantBy(link);
  if (file.startsWith('..') || !exists(file)) return true;
  return heading !== undefined && !headingsOf(textOf(file)).includes(heading);
}

const unknownScriptsIn = (page: string, text: string): string[] =>
  [...text.matchAll(/\bnpm run ([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in scripts))
    .map((name) => `${page} names npm run ${name}`);

describe('what is wrong in a page is found', () => {
  const link = (target: string) => linksOf('docs/adr/x.md', `See [it](${target}).`)[0];

  test.each(['gone.md', '../gone.md', '../../../elsewhere.md', '../../README.md#no-such-heading'])(
    'a link to %s',
    (target) => {
      const found = link(target);
      expect(found && leadsNowhere(found)).toBe(true);
    },
  );

  test('but not a link to the world outside, nor one in an example', () => {
    expect(link('https://learn.microsoft.com/x')).toBeUndefined();
    expect(linksOf('x.md', '```\n[a](gone.md)\n```')).toEqual([]);
  });

  test('a script that is not there', () => {
    expect(unknownScriptsIn('x.md', 'Run `npm run fly` or `npm run check`.')).toEqual([
      'x.md names npm run fly',
    ]);
  });
});

describe('a place on somebody’s machine is found', () => {
  test.each([
    ['/', 'home', '/someone/rdp-bot'],
    ['/', 'Users', '/someone/rdp-bot'],
    ['C:\\', 'Users', '\\someone'],
    ['/', 'work', '/main/README.md'],
    ['/', 'tmp', '/brief/x'],
    ['../', 'shared', '/azure-specs'],
  ])('%s%s%s', (...parts) => {
    expect(foreignPlacesIn('README.md', `see ${parts.join('')}`)).not.toEqual([]);
  });

  test('the conformance checks alone may name the reference data beside the repository', () => {
    const text = ['../', 'shared', '/azure-specs'].join('');
    expect(foreignPlacesIn('test/conformance/reference.ts', text)).toEqual([]);
  });
});
