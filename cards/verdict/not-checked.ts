import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Diagnosis, LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Block, Line } from '../card.ts';
import { sayMissing } from './say-missing.ts';
import type { Told } from './told.ts';

/** What could not be judged, once for each thing that was not seen, with the reason and what would let us look. */
export function notChecked(told: Told): readonly Block[] {
  const { words, verdict, diagnosis } = told;
  if (verdict.unknown.length === 0) return [];
  const groups = new Map<string, readonly Finding[]>();
  for (const finding of verdict.unknown) {
    const key = rootsOf(diagnosis, finding).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [
    { type: 'heading', text: words.verdict.notChecked },
    { type: 'lines', lines: [...groups.values()].map((group) => lineOf(told, group)) },
  ];
}

function lineOf(told: Told, group: readonly Finding[]): Line {
  const { words, reader, diagnosis } = told;
  const names = group.map((finding) => finding.words[reader.language].name);
  const [sample] = group;
  const sentences = (sample ? rootsOf(diagnosis, sample) : []).flatMap((id) => {
    const look = find(diagnosis, id);
    if (!look || !('missing' in look.evidence)) return [];
    const { why, allow } = sayMissing(told, look, look.evidence.because);
    return allow === undefined ? [why] : [why, allow];
  });
  const detail = sentences.length === 0 ? words.verdict.couldNotJudge : words.missing.join(sentences);
  return { state: 'unknown', text: words.list(names), detail };
}

/** What was missing in the first place: evidence that waited in vain for other evidence is not the reason. */
function rootsOf(diagnosis: Diagnosis, { missing }: Finding): readonly string[] {
  return [...new Set(missing.map((id) => rootOf(diagnosis, id, new Set())))].sort();
}

function rootOf(diagnosis: Diagnosis, id: string, passed: ReadonlySet<string>): string {
  const evidence = find(diagnosis, id)?.evidence;
  const needs = evidence && 'missing' in evidence ? evidence.because.needs : undefined;
  if (needs === undefined || passed.has(id) || !find(diagnosis, needs)) return id;
  return rootOf(diagnosis, needs, new Set([...passed, id]));
}

const find = ({ evidence }: Diagnosis, id: string): LookedAt | undefined =>
  evidence.find((look) => look.id === id);
