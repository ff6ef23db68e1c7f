import type { Words } from '../../base/language.ts';
import type { MissingReason } from '../../base/reasons.ts';
import { factOf, type ProbeAnswer } from '../../guest/answer.ts';
import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactName, FactValue } from '../../guest/facts/index.ts';
import type { Finding } from '../checks/check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { isMissing } from '../evidence/evidence.ts';
import { guest } from '../evidence/guest.ts';
import { type EvidenceById, valueIn } from '../value-in.ts';
import type { WhyNot } from './symptom-reading.ts';

/** A diagnosis, opened so that one can ask it for one thing. */
export type SeenCase = {
  readonly diagnosis: Diagnosis;
  readonly evidence: EvidenceById;
  readonly findings: ReadonlyMap<string, Finding>;
  /** What Windows said; absent where nobody looked inside. */
  readonly answer: ProbeAnswer | undefined;
  /** Why nobody did. */
  readonly notInside: MissingReason | undefined;
};

export function seenCase(diagnosis: Diagnosis): SeenCase {
  const evidence = new Map(diagnosis.evidence.map((look) => [look.id, look.evidence]));
  const looked = evidence.get(guest.id);
  return {
    diagnosis,
    evidence,
    findings: new Map(diagnosis.findings.map((finding) => [finding.check, finding])),
    answer: valueIn(evidence, guest),
    notInside: looked && !isMissing(looked) ? undefined : (looked?.because.reason ?? 'evidence-missing'),
  };
}

/** One fact of Windows; unknown where nobody looked inside. */
export const factIn = <Name extends FactName>(
  { answer }: SeenCase,
  name: Name,
): FactState<FactValue<Name>> =>
  answer === undefined ? { state: 'unknown', why: 'not-asked' } : factOf(answer, name);

export const valueOfFact = <Name extends FactName>(seen: SeenCase, name: Name): FactValue<Name> | undefined =>
  knownValue(factIn(seen, name));

/** Why a fact is not known; nothing where it is. */
export function whyNotFact(seen: SeenCase, name: FactName): WhyNot | undefined {
  if (seen.notInside !== undefined) return { kind: 'missing', reason: seen.notInside };
  const state = factIn(seen, name);
  if (state.state !== 'unknown') return undefined;
  return { kind: 'unread', why: state.why, ...(state.code === undefined ? {} : { code: state.code }) };
}

export const titleOf = ({ words: { en, ja } }: Finding): Words => ({
  en: en.title ?? en.name,
  ja: ja.title ?? ja.name,
});
