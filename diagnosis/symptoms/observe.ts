import type { Finding } from '../checks/check.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';
import type { EvidenceById } from '../value-in.ts';
import { type SeenCase, titleOf } from './seen-case.ts';
import type { Observed, WhyNot } from './symptom-reading.ts';

/** How a thing stands, by the checks that are about it. */
export function observe(seen: SeenCase, checks: readonly string[]): Omit<Observed, 'what' | 'value'> {
  const found = checks.flatMap((id) => seen.findings.get(id) ?? []);
  const worst = worstOf(found);
  if (worst) return { state: worst.outcome === 'problem' ? 'problem' : 'warning', finding: titleOf(worst) };
  const whyNot = found.flatMap((finding) => whyUnknown(seen, finding));
  return found.some(({ outcome }) => outcome === 'unknown') || found.length === 0
    ? { state: 'unknown', whyNot: distinct(whyNot) }
    : { state: 'fine' };
}

/** A cause rather than what follows from one; a problem rather than a warning. */
export function worstOf(findings: readonly Finding[]): Finding | undefined {
  const problems = findings.filter(({ outcome }) => outcome === 'problem');
  return (
    problems.find(({ followsFrom }) => followsFrom === undefined) ??
    problems[0] ??
    findings.find(({ outcome }) => outcome === 'warning')
  );
}

/** Why a check did not decide. */
export function whyUnknown(seen: SeenCase, finding: Finding): readonly WhyNot[] {
  if (finding.outcome !== 'unknown') return [];
  const missing = finding.missing.flatMap((id): readonly WhyNot[] => {
    const found = rootOf(seen.evidence, id);
    return found && isMissing(found) ? [{ kind: 'missing', reason: found.because.reason }] : [];
  });
  const unread = (finding.unread ?? []).map(
    ({ why, code }): WhyNot => ({ kind: 'unread', why, ...(code === undefined ? {} : { code }) }),
  );
  return [...missing, ...unread];
}

/** Evidence that waited in vain for other evidence is not the reason. */
function rootOf(
  evidence: EvidenceById,
  id: string,
  passed: readonly string[] = [],
): Evidence<unknown> | undefined {
  const found = evidence.get(id);
  const needs = found && isMissing(found) ? found.because.needs : undefined;
  if (needs === undefined || passed.includes(id)) return found;
  return rootOf(evidence, needs, [...passed, id]) ?? found;
}

export const distinct = (all: readonly WhyNot[]): readonly WhyNot[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
