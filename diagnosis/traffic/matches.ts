import { type Belongs, belongsToAny } from './belongs.ts';
import type { Flow } from './flow.ts';

/** What every rule in front of a machine says of the traffic that it is about. */
export type TrafficRule = {
  readonly protocol: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly ports: readonly string[];
};

const protocols = new Set(['*', 'any', 'all', 'tcp', '6']);

/** Whether a rule is about the flow. */
export function matches(rule: TrafficRule, { source, destination, port }: Flow): Belongs {
  if (!protocols.has(rule.protocol.toLowerCase()) || !coversPort(rule.ports, port)) return 'no';
  const answers = [
    belongsToAny(source, rule.sources),
    belongsToAny(destination, rule.destinations),
    sourcePort(rule.sourcePorts),
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
