import { isIPv4 } from 'node:net';
import type { Words } from '../../base/language.ts';
import { isMissing } from '../evidence/evidence.ts';
import { machineName } from '../machine-name.ts';
import { isPrivate } from '../traffic/belongs.ts';
import type { Flow } from '../traffic/flow.ts';
import type { Hop, Issue } from './check-piece.ts';
import { type EndRules, endRules } from './end-rules.ts';
import { type FirstHop, firstHop } from './first-hop.ts';
import type { EndSeen, PathEvidence } from './path-evidence.ts';
import type { PathQuestion } from './path-question.ts';
import { flowProtocol, portOf, targetAddress } from './target.ts';

/** What became of the connection that was tried. */
export type Tried = 'reached' | 'degraded' | 'not-reached' | 'not-tried';

/** Where on the way: `back` is what keeps the answer from coming back. */
export type Place = 'source' | 'way' | 'destination' | 'back';

export type LocatedIssue = { readonly issue: Issue; readonly place: Place; readonly hop: Hop };

/** What all findings are judged from. */
export type PathFacts = {
  readonly question: PathQuestion;
  readonly evidence: PathEvidence;
  readonly tried: Tried;
  /** Whether it was tried and came about, if only sometimes. */
  readonly gotThrough: boolean;
  /** As people call them. */
  readonly names: { readonly source: string; readonly destination: Words };
  /** Such as `TCP 1433` or `ICMP`. */
  readonly traffic: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly rules: { readonly source: EndRules | undefined; readonly destination: EndRules | undefined };
  readonly hops: { readonly there: FirstHop | undefined; readonly back: FirstHop | undefined };
  readonly issues: readonly LocatedIssue[];
};

export function pathFacts(question: PathQuestion, evidence: PathEvidence): PathFacts {
  const { source, destination, check } = evidence;
  const target = targetAddress(question, { interfaces: destination?.interfaces, check });
  const to = target.ok ? target.value : undefined;
  const from = addressOf(source, to);
  const flow: Flow = {
    ...(from === undefined ? {} : { source: from }),
    ...(to === undefined ? {} : { destination: to }),
    port: portOf(question) ?? 0,
    protocol: flowProtocol(question),
  };
  const tried = triedOf(check);
  return {
    question,
    evidence,
    tried,
    gotThrough: tried === 'reached' || tried === 'degraded',
    names: { source: machineName({ vm: question.source }), destination: destinationName(question) },
    traffic: trafficName(question),
    from,
    to,
    rules: {
      source: endRules('source', source, flow),
      destination: destination && endRules('destination', destination, flow),
    },
    hops: { there: firstHop(source, to), back: destination && firstHop(destination, from) },
    issues: isMissing(check) ? [] : locate(check.value.hops),
  };
}

/** Of the family in which the connection goes. */
function addressOf({ interfaces }: EndSeen, to: string | undefined): string | undefined {
  if (isMissing(interfaces)) return undefined;
  const configurations = interfaces.value[0]?.ipConfigurations ?? [];
  return to?.includes(':')
    ? configurations.find(({ version }) => version === 'IPv6')?.address
    : configurations[0]?.address;
}

function triedOf(check: PathEvidence['check']): Tried {
  if (isMissing(check)) return 'not-tried';
  switch (check.value.status.toLowerCase()) {
    case 'reachable':
      return 'reached';
    case 'degraded':
      return 'degraded';
    case 'unreachable':
      return 'not-reached';
    default:
      return 'not-tried';
  }
}

/** An address in a virtual network, behind which nobody looks: whoever asks has not named the machine that has it. */
export const isBehindAddress = ({ question, to }: Pick<PathFacts, 'question' | 'to'>): boolean =>
  question.destination.kind === 'host' && to !== undefined && isIPv4(to) && isPrivate(to);

export const trafficName = (question: PathQuestion): string =>
  [question.traffic.protocol.toUpperCase(), portOf(question)].filter((part) => part !== undefined).join(' ');

export function destinationName({ destination }: PathQuestion): Words {
  switch (destination.kind) {
    case 'internet':
      return { en: 'the Internet', ja: 'インターネット' };
    case 'host':
      return { en: destination.host, ja: destination.host };
    case 'machine': {
      const name = machineName(destination);
      const { nic } = destination;
      return nic === 1
        ? { en: name, ja: name }
        : { en: `${name} (network interface ${nic})`, ja: `${name}(NIC ${nic})` };
    }
    default:
      return destination satisfies never;
  }
}

function locate(hops: readonly Hop[]): readonly LocatedIssue[] {
  return hops.flatMap((hop, index) =>
    hop.issues.map((issue) => ({ issue, hop, place: placeOf(issue, index, hops.length) })),
  );
}

function placeOf({ origin }: Issue, index: number, count: number): Place {
  if (index === 0) return 'source';
  if (index < count - 1) return 'way';
  return origin?.toLowerCase() === 'outbound' ? 'back' : 'destination';
}
