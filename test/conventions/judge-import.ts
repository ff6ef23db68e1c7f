import path from 'node:path';
import { type Folder, folders, guarded, rowOf, shipped } from './folders.ts';
import { type Import, unreadable } from './import.ts';

/** What is wrong with an import, as a sentence with the row that forbids it; `undefined` when nothing is. */
export function judgeImport(found: Import, dependencies: ReadonlySet<string>): string | undefined {
  const place = `${found.from}:${found.line}`;
  const row = rowFor(found.from);
  if (!row) return `${place} is in a folder that has no row in test/conventions/folders.ts`;
  if (found.specifier === unreadable) return `${place} imports a module whose name cannot be read`;
  const target = targetOf(found);
  if (target === undefined) return judgePackage(found, dependencies);
  const wrong = trespasses(found, target) ?? oversteps(found, target, row);
  return wrong && `${place} imports ${target}. ${wrong}`;
}

/** The file that a relative import means; `undefined` for a package. */
export const targetOf = ({ from, specifier }: Import): string | undefined =>
  specifier.startsWith('.')
    ? path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
    : undefined;

const isIn = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

/** The row with the longest name wins: a part of a folder may be stricter than the whole. */
const rowFor = (file: string): Folder | undefined =>
  folders
    .filter(({ name }) => isIn(file, name))
    .sort((a, b) => b.name.length - a.name.length)
    .at(0);

function oversteps(found: Import, target: string, row: Folder): string | undefined {
  if (row.may === 'everything' || isIn(target, row.name)) return undefined;
  if (row.may.some((place) => isIn(target, place))) return undefined;
  if (found.kind === 'type' && row.mayTypes?.some((place) => isIn(target, place))) return undefined;
  return `The row says: ${rowOf(row)}`;
}

function trespasses(found: Import, target: string): string | undefined {
  const guard = guarded.find(({ name }) => isIn(target, name));
  if (!guard || isIn(found.from, guard.name)) return undefined;
  const { importers } = guard;
  if (importers.some(({ from, how }) => isIn(found.from, from) && (!how || how === found.kind)))
    return undefined;
  const allowed = importers.map(({ from, how }) => (how ? `${from} (${how} import)` : `${from}/`));
  return `Only these may import from ${guard.name}/: ${allowed.join(', ')}`;
}

function judgePackage(found: Import, dependencies: ReadonlySet<string>): string | undefined {
  const { from, line, specifier } = found;
  if (specifier.startsWith('node:')) return undefined;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const ships = shipped.some((folder) => isIn(from, folder));
  if (!ships || dependencies.has(name)) return undefined;
  return `${from}:${line} imports ${name}, which is not in "dependencies" of package.json: what ships needs it there`;
}
