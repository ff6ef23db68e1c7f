import type { EffectiveSecurityRulesValue } from '../evidence/effective-security-rules.ts';
import { isMissing } from '../evidence/evidence.ts';
import { type EffectiveRule, shortName, trafficOf } from '../traffic/effective-rule.ts';
import type { Flow } from '../traffic/flow.ts';
import { groupDecisions, type InboundDecision } from '../traffic/inbound-decisions.ts';
import { matches } from '../traffic/matches.ts';
import type { EndSeen } from './path-evidence.ts';
import type { End } from './piece.ts';

/** One rule that decides, and where it stands. */
export type Decider = {
  readonly name: string;
  readonly isDefault: boolean;
  readonly access: 'allow' | 'deny';
  readonly priority?: number;
  readonly protocol?: string;
  readonly ports?: readonly string[];
  /** `manager`: a rule of a virtual network manager, judged before every network security group. */
  readonly on?: 'subnet' | 'nic' | 'manager';
  /** Id of the network security group or of the manager's configuration. */
  readonly group?: string;
  /** Id of the subnet or network interface. */
  readonly at?: string;
};

export type DefaultRule = {
  readonly name: string;
  readonly priority: number;
  readonly access: 'allow' | 'deny';
};

/** What the rules at one end do with the connection. */
export type EndRules = {
  readonly end: End;
  /** `open`: no network security group is in front of it. */
  readonly access: 'allow' | 'deny' | 'unsure' | 'open';
  readonly by: 'ip-flow-verify' | 'rules';
  /** Whoever decides, in the order in which a packet meets them. */
  readonly deciders: readonly Decider[];
  /** Azure's own rules at the end of each group, for this direction. */
  readonly defaults: readonly DefaultRule[];
};

/** IP flow verify decides; the rules say where it is decided, and decide themselves where it could not be asked. */
export function endRules(end: End, { rules, flow: verified }: EndSeen, flow: Flow): EndRules | undefined {
  const groups = isMissing(rules) ? undefined : rules.value[end === 'source' ? 'outbound' : 'inbound'];
  const read = groups && byRules(end, groups, flow);
  const defaults = groups ? defaultsOf(groups) : [];
  if (isMissing(verified)) return read && { end, by: 'rules', defaults, ...read };
  const { access, ruleName } = verified.value;
  const said = access.toLowerCase() === 'allow' ? 'allow' : 'deny';
  const deciders = (read?.deciders ?? []).filter((decider) => decider.access === said);
  const verifier = deciders.length === 0 && ruleName !== undefined ? [named(ruleName, said)] : [];
  return {
    end,
    by: 'ip-flow-verify',
    access: said === 'allow' && read?.access === 'open' ? 'open' : said,
    deciders: [...deciders, ...verifier],
    defaults,
  };
}

function byRules(
  end: End,
  groups: EffectiveSecurityRulesValue,
  flow: Flow,
): Pick<EndRules, 'access' | 'deciders'> {
  const admin = adminDecider(groups, flow);
  if (admin && admin.access !== 'unsure' && admin.isLast)
    return { access: admin.access, deciders: [admin.decider] };
  const decisions = groupDecisions(groups, flow, end === 'source' ? ['nic', 'subnet'] : ['subnet', 'nic']);
  const deciders = decisions.flatMap(deciderOf);
  if (decisions.some(({ access }) => access === 'deny'))
    return { access: 'deny', deciders: deciders.filter(({ access }) => access === 'deny') };
  if (admin?.access === 'unsure' || decisions.some(({ access }) => access === 'unsure'))
    return { access: 'unsure', deciders };
  return { access: decisions.length === 0 ? 'open' : 'allow', deciders };
}

function deciderOf({ access, rule, on, at, group }: InboundDecision): readonly Decider[] {
  return rule && access !== 'unsure' ? [{ ...ofRule(rule, access), on, at, group }] : [];
}

function ofRule(rule: EffectiveRule, access: Decider['access']): Decider {
  return {
    ...named(rule.name ?? '', access),
    ...(rule.priority === undefined ? {} : { priority: rule.priority }),
    ...(rule.protocol === undefined ? {} : { protocol: rule.protocol }),
    ports: rule.destinationPorts,
  };
}

const named = (name: string, access: Decider['access']): Decider => ({
  name: shortName(name).replace(/^rules\//i, ''),
  isDefault: /^defaultSecurityRules\//i.test(name),
  access,
  ...(/^rules\//i.test(name) ? { on: 'manager' as const } : {}),
});

type AdminDecider = {
  readonly access: 'allow' | 'deny' | 'unsure';
  /** Whether network security groups are not asked any more. */
  readonly isLast: boolean;
  readonly decider: Decider;
};

/** The manager's rule that is met first, where one is about the connection. */
function adminDecider(groups: EffectiveSecurityRulesValue, flow: Flow): AdminDecider | undefined {
  const candidates = groups
    .filter(({ networkManager }) => networkManager !== undefined)
    .flatMap(({ networkSecurityGroup: group = '', rules }) => rules.map((rule) => ({ group, rule })))
    .map((one) => ({ ...one, matches: matches(trafficOf(one.rule), flow) }))
    .filter((one) => one.matches !== 'no')
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  const [first] = candidates;
  if (!first) return undefined;
  const said = first.rule.access?.toLowerCase();
  const access = said === 'deny' ? 'deny' : 'allow';
  const decider = { ...ofRule(first.rule, access), on: 'manager', group: first.group } as const;
  const isSure = first.matches === 'yes';
  return { access: isSure ? access : 'unsure', isLast: isSure && said !== 'allow', decider };
}

function defaultsOf(groups: EffectiveSecurityRulesValue): readonly DefaultRule[] {
  const found = groups.flatMap(({ rules }) =>
    rules.flatMap(({ name = '', priority = 0, access }): DefaultRule[] =>
      /^defaultSecurityRules\//i.test(name)
        ? [{ name: shortName(name), priority, access: access?.toLowerCase() === 'allow' ? 'allow' : 'deny' }]
        : [],
    ),
  );
  return found
    .filter((rule, index) => found.findIndex(({ name }) => name === rule.name) === index)
    .sort((a, b) => a.priority - b.priority);
}
