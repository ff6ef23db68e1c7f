import { type Belongs, belongsToAny } from './belongs.ts';
import type { Flow, FlowProtocol } from './flow.ts';

/** What every rule in front of a machine says of the traffic that it is about. */
export type TrafficRule = {
  readonly protocol: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly ports: readonly string[];
};

const everyProtocol: ReadonlySet<string> = new Set(['*', 'any', 'all']);

/** By name or by number, as rules write them. */
const numbers: Readonly<Record<FlowProtocol, string>> = { tcp: '6', udp: '17', icmp: '1' };

/** Whether a rule is about the flow. */
export function matches(rule: TrafficRule, { source, destination, port, protocol = 'tcp' }: Flow): Belongs {
  const about = rule.protocol.toLowerCase();
  const isAbout = everyProtocol.has(about) || about === protocol || about === numbers[protocol];
  if (!isAbout || !coversPort(rule.ports, port)) return 'no';
  const answers = [
    belongsToAny(source, rule.sources),
    belongsToAny(destination, rule.destinations),
    protocol === 'icmp' ? 'yes' : sourcePort(rule.sourcePorts),
  ];
  if (answers.includes('no')) return 'no';
  return answers.includes('unsure') ? 'unsure' : 'yes';
}

/** Whether a port is one of `*`, `3389` or `1000-2000`. */
export const coversPort = (ranges: readonly string[], port: number): boolean =>
  ranges.some((range) => {
    const [first, last] = endsOf(range);
    return first <= port && port <= last;
  });

function endsOf(range: string): readonly [number, number] {
  if (range === '*') return [0, 65_535];
  const [first = '', last = first] = range.split('-');
  return [Number.parseInt(first, 10), Number.parseInt(last, 10)];
}

/** A client takes any of the high ports. */
const sourcePort = (ranges: readonly string[]): Belongs =>
  coversPort(ranges, 49_152) && coversPort(ranges, 65_535) ? 'yes' : 'unsure';
