import type { EffectiveSecurityRulesValue } from '../evidence/effective-security-rules.ts';
import { type Evidence, isMissing } from '../evidence/evidence.ts';
import type { IpFlowValue } from '../evidence/ip-flow.ts';
import { type EffectiveRule, shortName } from './effective-rule.ts';
import type { Flow } from './flow.ts';
import { type InboundDecision, inboundDecisions } from './inbound-decisions.ts';

/** One rule that denies, and where it stands as far as that is known. */
export type Denial = {
  readonly name: string;
  readonly isDefault: boolean;
  readonly rule?: EffectiveRule;
  readonly place?: Pick<InboundDecision, 'group' | 'at' | 'on'>;
};

/** What the network security groups do with a flow, all together. */
export type NsgAnswer =
  | { readonly kind: 'allowed' }
  /** No group stands in front of the machine. */
  | { readonly kind: 'none' }
  | { readonly kind: 'denied'; readonly denials: readonly [Denial, ...Denial[]] }
  | { readonly kind: 'unsure' };

export type NsgEvidence = {
  readonly ipFlow: Evidence<IpFlowValue>;
  readonly effectiveSecurityRules: Evidence<EffectiveSecurityRulesValue>;
};

/** IP flow verify decides; the effective rules say where the rule stands, and decide where it could not be asked. */
export function nsgAnswer({ ipFlow, effectiveSecurityRules }: NsgEvidence, flow: Flow): NsgAnswer {
  const byRules = isMissing(effectiveSecurityRules)
    ? ({ kind: 'unsure' } as const)
    : answerOf(inboundDecisions(effectiveSecurityRules.value, flow));
  if (isMissing(ipFlow)) return byRules;
  const { access, ruleName } = ipFlow.value;
  if (access.toLowerCase() === 'allow') return byRules.kind === 'none' ? byRules : { kind: 'allowed' };
  // A security admin rule, or no rule at all, says nothing of the groups.
  if (ruleName === undefined || /^rules\//i.test(ruleName) || byRules.kind === 'denied') return byRules;
  return { kind: 'denied', denials: [denialOf(ruleName)] };
}

function answerOf(decisions: readonly InboundDecision[]): NsgAnswer {
  const denials = decisions.flatMap(({ access, rule, ...place }) =>
    access === 'deny' && rule ? [{ ...denialOf(rule.name ?? ''), rule, place }] : [],
  );
  const [first, ...further] = denials;
  if (first) return { kind: 'denied', denials: [first, ...further] };
  if (decisions.length === 0) return { kind: 'none' };
  return { kind: decisions.some(({ access }) => access === 'unsure') ? 'unsure' : 'allowed' };
}

const denialOf = (name: string): Denial => ({
  name: shortName(name),
  isDefault: /^defaultSecurityRules\//i.test(name),
});
