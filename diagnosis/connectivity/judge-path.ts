import { appliance } from './findings/appliance.ts';
import { machineOff } from './findings/machine-off.ts';
import { nicFailed } from './findings/nic-failed.ts';
import { noIpv6Address } from './findings/no-ipv6-address.ts';
import { noWayOut } from './findings/no-way-out.ts';
import { peering } from './findings/peering.ts';
import { reported } from './findings/reported.ts';
import { route } from './findings/route.ts';
import { rulesDeny } from './findings/rules-deny.ts';
import { secondNic } from './findings/second-nic.ts';
import type { PathEvidence } from './path-evidence.ts';
import { type PathFacts, pathFacts } from './path-facts.ts';
import { type PathFinding, type PathFindingId, pathFindingIds } from './path-finding.ts';
import type { PathQuestion } from './path-question.ts';

const judges: readonly ((facts: PathFacts) => readonly PathFinding[])[] = [
  machineOff,
  nicFailed,
  noIpv6Address,
  rulesDeny,
  peering,
  route,
  appliance,
  noWayOut,
  secondNic,
];

/** What is wrong on the way, in the order in which a connection meets it. Pure: the same evidence gives the same findings. */
export const judgePath = (question: PathQuestion, evidence: PathEvidence): readonly PathFinding[] =>
  findingsIn(pathFacts(question, evidence));

export function findingsIn(facts: PathFacts): readonly PathFinding[] {
  const direct = judges.flatMap((judge) => judge(facts));
  // What was seen by itself is told with more than the check reports of it.
  const further = distinct(reported(facts)).filter(({ id }) => !direct.some((other) => other.id === id));
  const found = [...direct, ...further];
  const ids = new Set(found.map(({ id }) => id));
  return pathFindingIds
    .flatMap((id) => found.filter((finding) => finding.id === id))
    .map((finding) => {
      const cause = finding.followsFrom ?? causes[finding.id]?.find((id) => ids.has(id));
      const told = facts.gotThrough ? withoutBlame(finding) : finding;
      return cause === undefined ? told : { ...told, followsFrom: cause };
    });
}

const distinct = (findings: readonly PathFinding[]): readonly PathFinding[] =>
  findings.filter(
    ({ id, words }, index) =>
      findings.findIndex((other) => other.id === id && other.words.en.title === words.en.title) === index,
  );

/** What does not keep the connection from coming about is no problem of it. */
function withoutBlame({ certainty: _, ...finding }: PathFinding): PathFinding {
  return { ...finding, outcome: 'warning' };
}

/** What follows from which, when both are found. */
const causes: Partial<Record<PathFindingId, readonly PathFindingId[]>> = {
  'route-drops': ['networks-not-connected'],
  'route-astray': ['networks-not-connected'],
  'answer-lost': ['networks-not-connected', 'destination-off'],
  'second-nic': ['destination-off'],
  'destination-firewall': ['destination-off'],
  'nothing-listens': [
    'destination-off',
    'outbound-denied',
    'inbound-denied',
    'second-nic',
    'destination-firewall',
  ],
  'agent-stopped': ['source-off'],
};
