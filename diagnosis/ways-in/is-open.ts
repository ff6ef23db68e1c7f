import { bootNotFinished } from '../checks/boot-not-finished.ts';
import { wayInChecks } from '../checks/index.ts';
import { nicFailed } from '../checks/nic-failed.ts';
import { platformUnhealthy } from '../checks/platform-unhealthy.ts';
import { vmStopped } from '../checks/vm-stopped.ts';
import { ipFlow } from '../evidence/ip-flow.ts';
import { nextHop } from '../evidence/next-hop.ts';
import { judge } from '../judge.ts';
import type { Question } from '../question.ts';
import type { EvidenceById } from '../value-in.ts';

const machineChecks = [vmStopped, platformUnhealthy, nicFailed, bootNotFinished];

/** Whether nothing in Azure stands in the way of who comes so: the same checks, asked the other question. */
export function isOpen(asked: Question, other: Question, evidence: EvidenceById): boolean {
  const seen = isSameWay(asked, other) ? evidence : withoutFlow(evidence);
  const network = judge(other, seen, wayInChecks);
  const machine = judge(other, seen, machineChecks);
  return (
    network.every(({ outcome }) => outcome !== 'problem' && outcome !== 'unknown') &&
    machine.every(({ outcome }) => outcome !== 'problem')
  );
}

const isSameWay = (a: Question, b: Question): boolean =>
  a.port === b.port && JSON.stringify(a.wayIn) === JSON.stringify(b.wayIn);

/** What a Network Watcher said holds for the way that it was asked about; for another one the rules and routes speak. */
const withoutFlow = (evidence: EvidenceById): EvidenceById =>
  new Map([...evidence].filter(([id]) => id !== ipFlow.id && id !== nextHop.id));
