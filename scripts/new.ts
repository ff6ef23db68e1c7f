import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addToList } from './new/add-to-list.ts';

/** What a unit of each kind consists of; templates of the same names stand in scripts/new. */
const kinds = {
  check: { folder: 'diagnosis/checks', pages: 'docs/checks', list: 'checks' },
  evidence: { folder: 'diagnosis/evidence', pages: 'docs/evidence', list: 'evidenceUnits' },
  remedy: { folder: 'remedies', pages: 'docs/remedies', list: 'remedies' },
  /** All cards share the page docs/cards.md, and none of them stands in a list. */
  card: { folder: 'cards', pages: undefined, list: undefined },
  /** All guides share the page docs/guides.md and the tests of its folder. */
  guide: { folder: 'diagnosis/guides', pages: undefined, list: 'guides' },
} as const;

type Kind = keyof typeof kinds;

const usage = 'npm run new check|evidence|remedy|card|guide <id>, such as: npm run new check os-disk-full';

const root = process.cwd();
const templates = fileURLToPath(new URL('new', import.meta.url));

const [kind = '', id = '', ...more] = process.argv.slice(2);
const refusal = whyNot(kind, id, more);
if (refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else if (isKind(kind)) {
  for (const file of write(kind, id)) console.log(file);
  console.log('Now look for "fill me in".');
}

function whyNot(kind: string, id: string, more: readonly string[]): string | undefined {
  if (!isKind(kind) || more.length > 0) return usage;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return `An id is in lower case, with single hyphens. ${usage}`;
  if (kind === 'card' && !id.endsWith('-card')) return `The name of a card ends with -card: ${id}-card`;
  const taken = filesOf(kind, id).find(({ file }) => existsSync(path.join(root, file)));
  return taken && `${taken.file} is there already. Ids are never used again; choose another one.`;
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

function filesOf(kind: Kind, id: string): readonly { readonly file: string; readonly template: string }[] {
  const { folder, pages } = kinds[kind];
  return [
    { file: `${folder}/${id}.ts`, template: `${kind}.ts.txt` },
    ...(kind === 'guide' ? [] : [{ file: `test/${folder}/${id}.test.ts`, template: `${kind}.test.ts.txt` }]),
    ...(pages ? [{ file: `${pages}/${id}.md`, template: `${kind}.md.txt` }] : []),
  ];
}

/** Writes the files, and says which. */
function write(kind: Kind, id: string): readonly string[] {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const files = filesOf(kind, id);
  for (const { file, template } of files) {
    const text = readFileSync(path.join(templates, template), 'utf8');
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text.replaceAll('{{id}}', id).replaceAll('{{name}}', name));
  }
  const { folder, list } = kinds[kind];
  const index = `${folder}/index.ts`;
  if (list) {
    const place = path.join(root, index);
    writeFileSync(place, addToList(readFileSync(place, 'utf8'), { list, name, id }));
  }
  return [...files.map(({ file }) => file), ...(list ? [index] : [])];
}
