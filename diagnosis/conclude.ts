import type { CheckUnit } from './checks/check.ts';
import { checks as allChecks } from './checks/index.ts';
import type { Diagnosis, LookedAt } from './diagnosis.ts';
import { isMissing } from './evidence/evidence.ts';
import { evidenceUnits } from './evidence/index.ts';
import { type EvidenceById, judge, machineIn } from './judge.ts';
import { natureOf } from './nature.ts';
import type { Question } from './question.ts';
import { waysInNow } from './ways-in/index.ts';

/** Everything that was seen for a question. */
export type Case = {
  readonly question: Question;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly evidence: EvidenceById;
};

/** What the evidence amounts to. Pure: the same case gives the same diagnosis, wherever it is judged. */
export function conclude(
  { question, startedAt, endedAt, evidence }: Case,
  checks: readonly CheckUnit[] = allChecks,
): Diagnosis {
  const machine = machineIn(evidence);
  return {
    question,
    nature: natureOf(machine),
    ...(machine ? { location: machine.location } : {}),
    startedAt,
    endedAt,
    evidence: lookedAt(question, evidence),
    findings: judge(question, evidence, checks),
    waysIn: waysInNow(question, evidence),
  };
}

const lookedAt = (question: Question, evidence: EvidenceById): readonly LookedAt[] =>
  evidenceUnits.flatMap(({ id, part, name, permission, summary, command }) => {
    const found = evidence.get(id);
    if (!found) return [];
    const about = { id, part, name, permission, evidence: found };
    if (isMissing(found)) return [about];
    return [{ ...about, summary: summary(found.value), command: command(found.source, question) }];
  });
