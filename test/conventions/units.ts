import path from 'node:path';
import { exists, filesOfTree, textOf } from './tree.ts';

/** A folder in which every unit is one file, with one page and one test, and stands in the list. */
export type UnitFolder = {
  readonly kind: 'check' | 'evidence' | 'remedy';
  readonly folder: string;
  /** By one of these calls a file of the folder is a unit. */
  readonly defines: readonly string[];
};

export const unitFolders: readonly UnitFolder[] = [
  { kind: 'check', folder: 'diagnosis/checks', defines: ['defineCheck', 'defineGuestCheck'] },
  { kind: 'evidence', folder: 'diagnosis/evidence', defines: ['defineEvidence'] },
  { kind: 'remedy', folder: 'remedies', defines: ['defineRemedy'] },
];

export const pageOf = ({ folder }: UnitFolder, id: string): string =>
  `docs/${path.basename(folder)}/${id}.md`;

export const testOf = ({ folder }: UnitFolder, id: string): string => `test/${folder}/${id}.test.ts`;

/** Ids of the files of a folder that define a unit. */
export const unitsIn = ({ folder, defines }: UnitFolder): readonly string[] =>
  filesOfTree(folder)
    .filter((file) => {
      const text = textOf(file);
      return defines.some((define) =>
        new RegExp(`^export const \\w+ = ${define}(<[^>]+>)?\\(\\{`, 'm').test(text),
      );
    })
    .map((file) => path.basename(file, '.ts'));

/** What is not as it should be with the units of a folder, each as a sentence that says what to do. */
export function faultsIn(units: UnitFolder, listed: readonly string[]): readonly string[] {
  const ids = unitsIn(units);
  return [...ids.flatMap((id) => faultsOf(units, id, listed)), ...orphansOf(units, ids)];
}

function faultsOf(units: UnitFolder, id: string, listed: readonly string[]): readonly string[] {
  const file = `${units.folder}/${id}.ts`;
  const name = camelCase(id);
  const faults: readonly [boolean, string][] = [
    [!textOf(file).includes(`id: '${id}'`), `${file}: its id must be '${id}', as the file is named`],
    [!textOf(file).includes(`export const ${name} = `), `${file}: it must export ${name}`],
    [!listed.includes(id), `${file}: add ${name} to ${units.folder}/index.ts`],
    [!exists(pageOf(units, id)), `${file}: write its page ${pageOf(units, id)}`],
    [!exists(testOf(units, id)), `${file}: write its test ${testOf(units, id)}`],
  ];
  return faults.flatMap(([isFault, sentence]) => (isFault ? sentence : []));
}

/** Pages without a unit. Tests may be about other files of the folder as well, so each must have one of that name. */
function orphansOf(units: UnitFolder, ids: readonly string[]): readonly string[] {
  const nameOf = (file: string, end: string) => path.posix.basename(file, end);
  const pages = filesOfTree(`docs/${path.basename(units.folder)}`)
    .filter((page) => !ids.includes(nameOf(page, '.md')))
    .map((page) => `${page}: there is no unit of that name; delete the page or rename it`);
  const tests = filesOfTree(`test/${units.folder}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => !exists(`${units.folder}/${nameOf(file, '.test.ts')}.ts`))
    .map((file) => `${file}: there is no file of that name to test; delete the test or rename it`);
  return [...pages, ...tests];
}

export const camelCase = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
