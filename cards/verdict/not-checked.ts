import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Diagnosis, LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Block, Line } from '../card.ts';
import { sayMissing } from './say-missing.ts';
import type { Told } from './told.ts';

/** What could not be judged, once for each reason, with what was not seen and what would let us look. */
export function notChecked(told: Told): readonly Block[] {
  const { words, verdict, diagnosis } = told;
  if (verdict.unknown.length === 0) return [];
  const reasonsOf = (finding: Finding) => {
    const reasons = rootsOf(diagnosis, finding).map(reasonOf);
    return [...new Set(reasons)].sort().join('\n');
  };
  return [
    { type: 'heading', text: words.verdict.notChecked },
    { type: 'lines', lines: grouped(verdict.unknown, reasonsOf).map((group) => lineOf(told, group)) },
  ];
}

function lineOf(told: Told, group: readonly Finding[]): Line {
  const { words, reader, diagnosis } = told;
  const names = group.map((finding) => finding.words[reader.language].name);
  const roots = new Set(group.flatMap((finding) => rootsOf(diagnosis, finding)));
  const sentences = grouped([...roots], reasonOf).flatMap((looks) => {
    const [{ evidence }] = looks;
    if (!('missing' in evidence)) return [];
    const { why, allow } = sayMissing(told, looks, evidence.because);
    return allow === undefined ? [why] : [why, allow];
  });
  const detail = sentences.length === 0 ? words.verdict.couldNotJudge : words.missing.join(sentences);
  return { state: 'unknown', text: words.list(names), detail };
}

/** What is missing for one reason, and would be there by one permission. */
function reasonOf({ evidence, permission }: LookedAt): string {
  if (!('missing' in evidence)) return '';
  const { reason, action = permission, scope } = evidence.because;
  return reason === 'forbidden' ? [reason, action, scope].join(' ') : reason;
}

/** What was missing in the first place: evidence that waited in vain for other evidence is not the reason. */
const rootsOf = (diagnosis: Diagnosis, { missing }: Finding): readonly LookedAt[] =>
  missing.flatMap((id) => rootOf(diagnosis, id, new Set()) ?? []);

function rootOf(diagnosis: Diagnosis, id: string, passed: ReadonlySet<string>): LookedAt | undefined {
  const found = diagnosis.evidence.find((look) => look.id === id);
  const needs = found && 'missing' in found.evidence ? found.evidence.because.needs : undefined;
  if (needs === undefined || passed.has(id)) return found;
  return rootOf(diagnosis, needs, new Set([...passed, id])) ?? found;
}

type Group<Item> = readonly [Item, ...Item[]];

/** In the order in which each group began. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const before = groups.get(keyOf(item));
    groups.set(keyOf(item), before ? [...before, item] : [item]);
  }
  return [...groups.values()];
}
