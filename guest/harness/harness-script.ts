import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type GuestScript, putTogether } from '../put-together.ts';
import { type HarnessOrder, harnessOrderSchema } from './step.ts';
import { usedFunctions } from './used-functions.ts';

/** The thin files; tests put a Windows of their own in their place. */
const thinFiles: readonly URL[] = [
  new URL('../windows.ps1', import.meta.url),
  new URL('../windows-changes.ps1', import.meta.url),
];

/** What the probe knows and the harness has to know as well. */
const shared = ['../probe/facts.ps1', '../probe/fw-rules.ps1', '../probe/crt-keys.ps1'];

const begin = 'begin.ps1';
const main = 'main.ps1';

/** Between these two lines stands the order, and nothing else. */
const opening = "$orderText = @'";
const closing = "'@";

/** PowerShell takes nothing for an order; what checks its grammar does not. */
const placeholder = '{}';

/** The harness with that order in it, as it is sent. The harness checks the order again by itself. */
export function harnessScript(order: HarnessOrder, thin: readonly URL[] = thinFiles): GuestScript {
  const lines = harnessLines(thin);
  const at = lines.indexOf(opening) + 1;
  return scriptOf([...lines.slice(0, at), ...orderLines(order), ...lines.slice(at)]);
}

/** Of the harness without an order: an approval covers this and the steps. */
export const harnessHash = (): string => scriptOf(harnessLines(thinFiles)).sha256;

/** The order as ASCII JSON, a step a line: who approves it can read it, and nothing on its way has a use for its letters. */
export function orderLines(order: HarnessOrder): readonly string[] {
  const { run, mode, steps } = harnessOrderSchema.parse(order);
  const head = `{"run":${quoted(run)},"mode":${quoted(mode)},"steps":[`;
  return [head, ...steps.map((step, at) => `${written(step)}${at === steps.length - 1 ? '' : ','}`), ']}'];
}

function written(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${fields.map(([name, inner]) => `${quoted(name)}:${written(inner)}`).join(',')}}`;
}

/** Run Command makes a line feed of a backslash before an n, and may take an ampersand or a quote for its own. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\x20-\x7e]|["'&\\]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

function harnessLines(thin: readonly URL[]): readonly string[] {
  const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const named = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((name) => name.endsWith('.ps1') && name !== begin && name !== main)
      .sort()
      .map((name) => here(`${folder}${name}`));
  const own = [...named('./'), ...named('primitives/'), here(main)];
  const used = usedFunctions(
    [...thin.map((file) => readFileSync(file, 'utf8')), ...shared.map(here)],
    own.join('\n'),
  );
  const lines = putTogether([here(begin), used, ...own]).lines;
  const at = lines.indexOf(opening) + 1;
  if (lines[at] !== placeholder || lines[at + 1] !== closing)
    throw new Error('The harness has no place for its order.');
  return [...lines.slice(0, at), ...lines.slice(at + 1)];
}

function scriptOf(lines: readonly string[]): GuestScript {
  const text = lines.join('\n');
  return { text, sha256: createHash('sha256').update(text).digest('hex'), lines };
}
