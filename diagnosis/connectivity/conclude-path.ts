import type { LookedAt } from '../diagnosis.ts';
import { isMissing } from '../evidence/evidence.ts';
import { deciderLine } from './decider-line.ts';
import type { EndRules } from './end-rules.ts';
import { findingsIn } from './judge-path.ts';
import type { PathDiagnosis, ShownRules } from './path-diagnosis.ts';
import type { PathEvidence } from './path-evidence.ts';
import { pathFacts } from './path-facts.ts';
import { pathHops } from './path-hops.ts';
import { pathNotes } from './path-notes.ts';
import type { PathQuestion } from './path-question.ts';
import { pathVerdict } from './path-verdict.ts';

/** Everything that was seen of a way, and as it is shown. */
export type PathCase = {
  readonly question: PathQuestion;
  readonly evidence: PathEvidence;
  readonly lookedAt: readonly LookedAt[];
  readonly startedAt: string;
  readonly endedAt: string;
};

/** What the evidence amounts to. Pure. */
export function concludePath({ question, evidence, lookedAt, startedAt, endedAt }: PathCase): PathDiagnosis {
  const facts = pathFacts(question, evidence);
  const findings = findingsIn(facts);
  const { machine } = evidence.source;
  const { check } = evidence;
  const isAgentWanted =
    isMissing(check) && ['watcher-agent-missing', 'watcher-agent-failed'].includes(check.because.reason);
  const latencyMs = isMissing(check) ? undefined : check.value.latencyMs;
  return {
    question,
    source: facts.names.source,
    destination: facts.names.destination,
    traffic: facts.traffic,
    ...(isMissing(machine) ? {} : { location: machine.value.location }),
    startedAt,
    endedAt,
    verdict: pathVerdict(facts, findings),
    tried: facts.tried,
    ...(latencyMs === undefined ? {} : { latencyMs }),
    findings,
    hops: pathHops(evidence),
    rules: [facts.rules.source, facts.rules.destination].flatMap((end) => (end ? [shown(end)] : [])),
    notes: pathNotes(facts),
    isAgentWanted,
    evidence: lookedAt,
  };
}

const shown = ({ deciders, ...rules }: EndRules): ShownRules => ({
  ...rules,
  deciders: deciders.map((decider) => ({
    ...decider,
    line: { en: deciderLine(decider, 'en'), ja: deciderLine(decider, 'ja') },
  })),
});
