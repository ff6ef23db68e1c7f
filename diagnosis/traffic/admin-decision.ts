import type { SecurityAdminRulesValue } from '../evidence/security-admin-rules.ts';
import type { Flow } from './flow.ts';
import { matches, type TrafficRule } from './matches.ts';

type AdminRule = SecurityAdminRulesValue[number];

/** `allow` goes on to the network security groups, `always-allow` and `deny` end the matter before them. */
export type AdminDecision = {
  readonly access: 'allow' | 'always-allow' | 'deny';
  readonly rule: AdminRule;
  /** Whether the rule is about the flow beyond doubt. */
  readonly isSure: boolean;
};

/** The rule that decides, or may; often there is none. */
export function adminDecision(rules: SecurityAdminRulesValue, flow: Flow): AdminDecision | undefined {
  const candidates = rules
    .filter(({ direction }) => direction?.toLowerCase() === 'inbound')
    .map((rule) => ({ rule, matches: matches(trafficOf(rule), flow) }))
    .filter((candidate) => candidate.matches !== 'no')
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  const [first] = candidates;
  return first && { access: accessOf(first.rule), rule: first.rule, isSure: first.matches === 'yes' };
}

function accessOf({ access }: AdminRule): AdminDecision['access'] {
  const said = access?.toLowerCase();
  return said === 'deny' ? 'deny' : said === 'alwaysallow' ? 'always-allow' : 'allow';
}

/** In an admin rule, an empty list stands for everything. */
const trafficOf = (rule: AdminRule): TrafficRule => ({
  protocol: rule.protocol ?? '*',
  sources: orAll(rule.sources.flatMap(({ prefix }) => prefix ?? [])),
  destinations: orAll(rule.destinations.flatMap(({ prefix }) => prefix ?? [])),
  sourcePorts: orAll(rule.sourcePortRanges),
  ports: orAll(rule.destinationPortRanges),
});

const orAll = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : ['*']);
