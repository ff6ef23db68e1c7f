export type Entry = { readonly list: string; readonly name: string; readonly id: string };

/** The text of an `index.ts` with one unit more: imported in the order of the alphabet, and last in the list. */
export function addToList(text: string, { list, name, id }: Entry): string {
  const lines = text.split('\n');
  const isImport = (line: string): boolean => line.startsWith('import ');
  const from = (line: string): string => /from '(.+)'/.exec(line)?.[1] ?? '';
  const added = `import { ${name} } from './${id}.ts';`;
  const imports = [...lines.filter(isImport), added].sort((a, b) => (from(a) < from(b) ? -1 : 1));
  const rest = lines.filter((line) => !isImport(line));
  const start = rest.findIndex((line) => line.startsWith(`export const ${list}:`));
  const end = rest.indexOf('];', start);
  if (start < 0 || end < 0) throw new Error(`There is no list ${list}.`);
  return [...imports, ...rest.slice(0, end), `  ${name},`, ...rest.slice(end)].join('\n');
}
