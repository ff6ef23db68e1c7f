import type { EndRules } from '../../diagnosis/connectivity/end-rules.ts';
import type { PathVerdict } from '../../diagnosis/connectivity/path-diagnosis.ts';
import type { End } from '../../diagnosis/connectivity/piece.ts';

type Way = { readonly source: string; readonly destination: string; readonly traffic: string };

export const connectivityEn = {
  titles: {
    reached: ({ source, destination, traffic }: Way): string =>
      `${source} reaches ${destination} with ${traffic}`,
    degraded: ({ source, destination, traffic }: Way): string =>
      `${source} reaches ${destination} with ${traffic}, but not every time`,
    blocked: ({ source, destination, traffic }: Way): string =>
      `${source} does not reach ${destination} with ${traffic}`,
    'not-reached': ({ source, destination, traffic }: Way): string =>
      `${source} does not reach ${destination} with ${traffic}, and Azure shows nothing in the way`,
    allowed: ({ source, destination, traffic }: Way): string =>
      `Rules and routes let ${source} through to ${destination} with ${traffic}, but nobody tried it`,
    uncertain: ({ source, destination, traffic }: Way): string =>
      `Nothing was found between ${source} and ${destination} with ${traffic}, but not everything could be seen`,
  } satisfies Record<PathVerdict, (way: Way) => string>,
  way: ({ source, destination, traffic }: Way): string => `${source} → ${destination} · ${traffic}`,
  sentences: {
    reached: 'The machine itself tried the connection, and it worked.',
    degraded: 'The machine itself tried the connection several times, and some of the attempts failed.',
    'not-reached':
      'The machine itself tried the connection, and it failed. What is left is inside the destination: its firewall, or a program that does not listen there.',
    allowed:
      'Nobody looked inside the machines: at the firewall and the program of the destination, or at what the source does.',
    uncertain: 'What is missing stands below, with what would let the bot look.',
  } satisfies Record<Exclude<PathVerdict, 'blocked'>, string>,
  /** Rules deny what came about. */
  both: 'A rule denies this connection, and yet it worked: see below.',
  action: 'What to do',
  tried: 'Tried',
  triedSaid: {
    reached: 'connectivity check → it connected',
    degraded: 'connectivity check → it connected, but not every time',
    'not-reached': 'connectivity check → it did not connect',
  },
  triedIn: (said: string, milliseconds: number): string => `${said} (about ${milliseconds} ms)`,
  hops: 'The way, hop by hop',
  hopHeader: ['#', 'Hop', 'Address', 'What it is', 'Issue'],
  noIssue: 'none',
  issue: (title: string, type: string): string => `${title} (${type})`,
  rules: 'Who decides at both ends',
  rule: 'Rule',
  end: (end: End, name: string, access: EndRules['access']): string => {
    const said = {
      allow: 'allowed',
      deny: 'denied',
      unsure: 'cannot be decided by the rules alone',
      open: 'no network security group stands in front of it',
    } satisfies Record<EndRules['access'], string>;
    return `${end === 'source' ? `Out of ${name}` : `In to ${name}`}: ${said[access]}`;
  },
  by: { 'ip-flow-verify': 'IP flow verify', rules: 'by the rules themselves' } satisfies Record<
    EndRules['by'],
    string
  >,
  defaults: 'Default rules',
  defaultRule: (priority: number, access: 'allow' | 'deny'): string =>
    `priority ${priority} · ${access === 'allow' ? 'Allow' : 'Deny'}`,
  notes: 'How it was judged',
  agent: {
    heading: 'To have the connection really tried',
    text: (machine: string): string =>
      `${machine} has no working Network Watcher agent. The agent has nothing to do with the trouble, but without it nobody can try the connection from there. Installing it takes about two minutes and no restart.`,
  },
  again: 'Look again',
};
