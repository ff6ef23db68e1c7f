import type { CheckUnit, Finding } from './checks/check.ts';
import type { Progress } from './diagnosis.ts';
import { type EvidenceUnit, isMissing, type Part } from './evidence/evidence.ts';
import { type EvidenceById, judge } from './judge.ts';
import type { Question } from './question.ts';

/** In the order in which the lines of the status card stand. */
const parts: readonly Part[] = ['azure', 'network', 'windows'];

export type Course = {
  readonly question: Question;
  readonly units: readonly EvidenceUnit[];
  readonly checks: readonly CheckUnit[];
  /** What has come so far, missing or not. */
  readonly evidence: EvidenceById;
};

/** How far it has come. Only what cannot change any more is said: a check whose evidence is all there. */
export function progressOf({ question, units, checks, evidence }: Course): Progress {
  const ready = checks.filter(({ needs, uses }) =>
    [...Object.values(needs), ...Object.values(uses)].every(({ id }) => evidence.has(id)),
  );
  const findings = judge(question, evidence, ready);
  return { parts: parts.map((part) => lineOf(part)) };

  function lineOf(part: Part): Progress['parts'][number] {
    const mine = units.filter((unit) => unit.part === part);
    const come = mine.flatMap(({ id }) => evidence.get(id) ?? []);
    const worst = worstOf(findings.filter((finding) => finding.part === part));
    const count = { part, done: come.length, of: mine.length };
    const isDone = come.length === mine.length;
    switch (worst?.outcome) {
      case 'problem':
        return { ...count, state: 'problem', worst };
      case 'warning':
        return { ...count, state: isDone ? 'warning' : 'looking', worst };
      default:
        return { ...count, state: !isDone ? 'looking' : worst || come.every(isMissing) ? 'unknown' : 'fine' };
    }
  }
}

const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ outcome, followsFrom }) => outcome === 'problem' && followsFrom === undefined) ??
  findings.find(({ outcome }) => outcome === 'problem') ??
  findings.find(({ outcome }) => outcome === 'warning') ??
  findings.find(({ outcome, followsFrom }) => outcome === 'unknown' && followsFrom === undefined);
