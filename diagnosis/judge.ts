import type { CheckUnit, Finding, Judgement } from './checks/check.ts';
import { checks as allChecks, wayInChecks } from './checks/index.ts';
import { vmStopped } from './checks/vm-stopped.ts';
import { type Evidence, isMissing, type Units } from './evidence/evidence.ts';
import { type VirtualMachineValue, virtualMachine } from './evidence/virtual-machine.ts';
import { natureOf } from './nature.ts';
import type { Question } from './question.ts';
import { type EvidenceById, valueIn } from './value-in.ts';

export type { EvidenceById };

/** What the checks say about the evidence, in their order. Pure: the same evidence gives the same findings. */
export function judge(
  question: Question,
  evidence: EvidenceById,
  checks: readonly CheckUnit[] = allChecks,
): readonly Finding[] {
  const nature = natureOf(machineIn(evidence));
  if (nature === 'linux') return [];
  // People come to a session host through its host pool: what is in front of it is meant to be closed.
  const apart: readonly CheckUnit[] = nature === 'session-host' ? wayInChecks : [];
  const findings = checks.map((check) =>
    apart.includes(check)
      ? findingOf(check, { outcome: 'not-applicable' }, evidence)
      : judgeOne(check, question, evidence),
  );
  const problems = new Set(findings.filter(({ outcome }) => outcome === 'problem').map(({ check }) => check));
  return findings.map((finding, index) => {
    const cause = causeOf(finding, checks[index], { problems, evidence });
    return cause === undefined ? finding : { ...finding, followsFrom: cause };
  });
}

/** The machine itself, where it was seen. */
export const machineIn = (evidence: EvidenceById): VirtualMachineValue | undefined =>
  valueIn(evidence, virtualMachine);

function judgeOne(check: CheckUnit, question: Question, evidence: EvidenceById): Finding {
  const values = Object.entries(check.needs).map(([key, { id }]) => [key, evidence.get(id)] as const);
  const given: Record<string, unknown> = {};
  for (const [key, found] of values) {
    if (!found || isMissing(found)) return findingOf(check, { outcome: 'unknown', without: [] }, evidence);
    given[key] = found.value;
  }
  for (const [key, { id }] of Object.entries(check.uses)) given[key] = evidence.get(id) ?? notLookedAt;
  return findingOf(check, check.judge(given, question), evidence);
}

const notLookedAt: Evidence<never> = { missing: true, because: { reason: 'evidence-missing' } };

function findingOf(check: CheckUnit, judgement: Judgement<unknown>, evidence: EvidenceById): Finding {
  const isThere = (id: string): boolean => {
    const found = evidence.get(id);
    return found !== undefined && !isMissing(found);
  };
  const needed = idsOf(check.needs);
  const without = judgement.outcome === 'unknown' ? judgement.without : [];
  const decisive = Object.entries(check.uses).flatMap(([key, { id }]) => (without.includes(key) ? id : []));
  return {
    check: check.id,
    part: check.part,
    outcome: judgement.outcome,
    ...(judgement.outcome === 'problem' ? { certainty: judgement.certainty } : {}),
    words: { en: said(check.words.en, judgement), ja: said(check.words.ja, judgement) },
    seen: [...needed, ...idsOf(check.uses)].filter(isThere),
    missing: judgement.outcome === 'unknown' ? [...needed, ...decisive].filter((id) => !isThere(id)) : [],
    ...(judgement.outcome === 'unknown' && judgement.unread ? { unread: judgement.unread } : {}),
  };
}

const idsOf = (units: Units): readonly string[] => Object.values(units).map(({ id }) => id);

function said(words: CheckUnit['words']['en'], judgement: Judgement<unknown>): Finding['words']['en'] {
  const { name } = words;
  if (judgement.outcome !== 'problem' && judgement.outcome !== 'warning') return { name, rows: [] };
  const { facts } = judgement;
  return { name, title: words.title(facts), sentence: words.sentence(facts), rows: words.rows(facts) };
}

type Known = { readonly problems: ReadonlySet<string>; readonly evidence: EvidenceById };

/** What is found follows from a problem that its check names; what could not be seen because the machine is off, from that. */
function causeOf(finding: Finding, check: CheckUnit | undefined, known: Known): string | undefined {
  if (finding.outcome === 'problem' || finding.outcome === 'warning')
    return check?.followsFrom.find((id) => known.problems.has(id));
  const isHidden = finding.missing.some((id) => {
    const found = known.evidence.get(id);
    return found !== undefined && isMissing(found) && found.because.reason === 'vm-not-running';
  });
  return isHidden && known.problems.has(vmStopped.id) ? vmStopped.id : undefined;
}
