import { faultsByHand } from './by-hand.ts';
import { follow, type Judged } from './follow.ts';
import { isFromFrontDoor } from './front-door.ts';
import { addressOf, type Interaction } from './interaction.ts';
import { faultsOfAcceptance, faultsOfPoll } from './long-running.ts';
import { pairOf } from './pair.ts';
import { isFromSdk, wrongVersionOf } from './pinned.ts';
import type { Report } from './report.ts';
import type { Specification } from './specification.ts';
import { unspecified } from './unspecified.ts';

export type Traffic = {
  /** What went over the wire, a list for each process. */
  readonly workers: readonly (readonly Interaction[])[];
  /** The id of every operation that the practice Azure can be asked for. */
  readonly modelled: ReadonlySet<string>;
};

/** Every answer that our own clients got must be one that Azure could give, and every operation must have been asked for. */
export async function checkTraffic(
  { workers, modelled }: Traffic,
  specification: Specification,
): Promise<Report> {
  const judged = workers.flatMap((interactions) => follow(interactions.filter(isFromSdk)));
  const needed = new Set<string>();
  /** The first request that shows it, for each fault of an operation. */
  const findings = new Map<string, string>();
  for (const one of judged) {
    const { operation } = one.request;
    for (const fault of await faultsOf(one, specification, needed)) {
      const finding = `${operation}, ${statusOf(one)}: ${fault}`;
      if (!findings.has(finding)) findings.set(finding, addressOf(one.request));
    }
  }
  for (const operation of Object.keys(unspecified)) {
    if (!needed.has(operation)) findings.set(operation, 'need not stand in unspecified.ts any more');
  }
  const seen = new Set(judged.map(({ request }) => request.operation));
  for (const operation of modelled) {
    if (specification.knows(operation) && !seen.has(operation)) {
      findings.set(operation, 'no test asks for it through one of our clients');
    }
  }
  return {
    checked: `${judged.length} answers to our clients, of ${seen.size} operations`,
    count: judged.length,
    findings: [...findings].map(([finding, where]) => `${finding} - ${where}`).sort(),
  };
}

async function faultsOf(
  judged: Judged,
  specification: Specification,
  needed: Set<string>,
): Promise<string[]> {
  if (judged.kind === 'poll') {
    needed.add(judged.poll.operation);
    return faultsOfPoll(judged.poll);
  }
  const { request, answer } = judged;
  const found = await specification.judge(pairOf(request, answer));
  if (!found) return faultsOfUnknown(request, needed);
  const otherName =
    found.operation === request.operation ? [] : [`Azure calls this operation ${found.operation}`];
  const acceptance =
    judged.kind === 'answer' ? faultsOfAcceptance(request, specification.isLongRunning(found.operation)) : [];
  const faults = isFromFrontDoor(answer) ? [] : found.faults;
  return [...faults, ...otherName, ...acceptance];
}

function faultsOfUnknown(request: Interaction, needed: Set<string>): string[] {
  const wrongVersion = wrongVersionOf(request);
  if (wrongVersion) return [wrongVersion];
  const byHand = faultsByHand(request);
  if (byHand) return byHand;
  needed.add(request.operation);
  return request.operation in unspecified
    ? []
    : ['is in no specification, and test/conformance/unspecified.ts does not say why'];
}

const statusOf = (judged: Judged): string =>
  judged.kind === 'poll' ? `poll ${judged.poll.status}` : `${judged.kind} ${judged.answer.status}`;
