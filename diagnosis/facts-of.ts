import { checks } from './checks/index.ts';
import { isMissing } from './evidence/evidence.ts';
import type { Question } from './question.ts';
import type { EvidenceById } from './value-in.ts';

/** What one check found, as its words are given it; `undefined` where it found nothing. Pure. */
export function factsOf(checkId: string, question: Question, evidence: EvidenceById): unknown {
  const check = checks.find(({ id }) => id === checkId);
  if (!check) throw new Error(`There is no check ${checkId}.`);
  const given: Record<string, unknown> = {};
  for (const [key, { id }] of Object.entries(check.needs)) {
    const found = evidence.get(id);
    if (!found || isMissing(found)) return undefined;
    given[key] = found.value;
  }
  for (const [key, { id }] of Object.entries(check.uses))
    given[key] = evidence.get(id) ?? { missing: true, because: { reason: 'evidence-missing' } };
  const judged = check.judge(given, question);
  return judged.outcome === 'problem' || judged.outcome === 'warning' ? judged.facts : undefined;
}
