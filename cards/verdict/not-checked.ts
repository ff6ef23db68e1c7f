import type { Finding } from '../../diagnosis/checks/check.ts';
import type { Diagnosis, LookedAt } from '../../diagnosis/diagnosis.ts';
import type { Block, Button, Line } from '../card.ts';
import { press } from '../press.ts';
import { type Group, grouped } from './grouped.ts';
import { reasonOf } from './reason-of.ts';
import { sayMissing } from './say-missing.ts';
import type { Told } from './told.ts';

/** More names than these nobody reads. */
const mostNames = 4;

/** What could not be judged, once for each reason, with what was not seen and what would let us look. */
export function notChecked(told: Told): readonly Block[] {
  const { words, verdict, diagnosis } = told;
  if (verdict.unknown.length === 0) return [];
  const reasonsOf = (finding: Finding) => {
    const reasons = rootsOf(diagnosis, finding).map(reasonOf);
    const unread = (finding.unread ?? []).map(({ why, code = '' }) => `${why} ${code}`);
    return [...new Set([...reasons, ...unread])].sort().join('\n');
  };
  return [
    { type: 'heading', text: words.verdict.notChecked },
    { type: 'lines', lines: grouped(verdict.unknown, reasonsOf).map((group) => lineOf(told, group)) },
  ];
}

function lineOf(told: Told, group: Group<Finding>): Line {
  const { words, diagnosis } = told;
  const roots = [...new Set(group.flatMap((finding) => rootsOf(diagnosis, finding)))];
  const missing = grouped(roots, reasonOf).flatMap((looks) => {
    const [{ evidence }] = looks;
    if (!('missing' in evidence)) return [];
    const { why, more, allow } = sayMissing(told, looks, evidence.because);
    return [why, more, allow].filter((sentence) => sentence !== undefined);
  });
  const unread = group.flatMap((finding) => finding.unread ?? []);
  const sentences = [...missing, ...unread.map(({ why, code }) => words.missing.unread[why](code))];
  const detail =
    sentences.length === 0 ? words.verdict.couldNotJudge : words.missing.join([...new Set(sentences)]);
  const [button] = insideButton(told, roots);
  return { state: 'unknown', text: namesOf(told, group), detail, ...(button ? { button } : {}) };
}

/** Of all that is known inside Windows, the names would fill the card. */
function namesOf({ words, reader }: Told, group: Group<Finding>): string {
  const inside = group.filter(({ part }) => part === 'windows');
  const named = inside.length > mostNames ? group.filter(({ part }) => part !== 'windows') : group;
  return words.list([
    ...named.map((finding) => finding.words[reader.language].name),
    ...(named === group ? [] : [words.verdict.checksOf(words.parts.windows, inside.length)]),
  ]);
}

/** Beside what somebody else could have looked at. */
const insideButton = ({ words, buttons }: Told, roots: readonly LookedAt[]): readonly Button[] =>
  roots.some(({ evidence }) => 'missing' in evidence && /^probe-/.test(evidence.because.reason))
    ? press('look-inside', words.buttons.inside, buttons.inside)
    : [];

/** What was missing in the first place: evidence that waited in vain for other evidence is not the reason. */
const rootsOf = (diagnosis: Diagnosis, { missing }: Finding): readonly LookedAt[] =>
  missing.flatMap((id) => rootOf(diagnosis, id, new Set()) ?? []);

function rootOf(diagnosis: Diagnosis, id: string, passed: ReadonlySet<string>): LookedAt | undefined {
  const found = diagnosis.evidence.find((look) => look.id === id);
  const needs = found && 'missing' in found.evidence ? found.evidence.because.needs : undefined;
  if (needs === undefined || passed.has(id)) return found;
  return rootOf(diagnosis, needs, new Set([...passed, id])) ?? found;
}
