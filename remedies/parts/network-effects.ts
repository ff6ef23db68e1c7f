import { sameResource } from '../../base/resource-id.ts';
import type { EffectiveSecurityRulesValue } from '../../diagnosis/evidence/effective-security-rules.ts';
import type { EvidenceById } from '../../diagnosis/value-in.ts';
import type { Step, StepOf } from '../step.ts';
import { withValue } from './effects.ts';

type Rule = EffectiveSecurityRulesValue[number]['rules'][number];

/** The rules in front of the machine once these steps are done. */
export function withSecurityRules(evidence: EvidenceById, steps: readonly Step[]): EvidenceById {
  const written = steps.filter((step) => step.kind === 'security-rule');
  const changed = withValue<EffectiveSecurityRulesValue>(evidence, 'effective-security-rules', (groups) =>
    groups.map((group) => ({ ...group, rules: rulesAfter(group, written) })),
  );
  return withoutFlow(changed);
}

/** What IP flow verify said was said of the rules as they were: without it they decide themselves. */
export const withoutFlow = (evidence: EvidenceById): EvidenceById =>
  new Map([...evidence].filter(([id]) => id !== 'ip-flow'));

function rulesAfter(
  { networkSecurityGroup = '', rules }: EffectiveSecurityRulesValue[number],
  written: readonly StepOf<'security-rule'>[],
): Rule[] {
  return written
    .filter(({ rule }) => sameResource(groupOfRule(rule), networkSecurityGroup))
    .reduce<Rule[]>((now, { rule, set }) => {
      const name = `securityRules/${rule.split('/').at(-1) ?? ''}`;
      const others = now.filter((other) => other.name?.toLowerCase() !== name.toLowerCase());
      return set?.direction === 'Inbound' ? [...others, effective(name, set)] : others;
    }, rules);
}

/** Id of the network security group that a rule belongs to. */
const groupOfRule = (rule: string): string => rule.split(/\/securityRules\//i)[0] ?? '';

const effective = (name: string, set: NonNullable<StepOf<'security-rule'>['set']>): Rule => ({
  name,
  protocol: set.protocol,
  access: set.access,
  priority: set.priority,
  sources: prefixesOf(set.source),
  expandedSources: [],
  sourcePorts: ['0-65535'],
  destinations: prefixesOf(set.destination),
  expandedDestinations: [],
  destinationPorts: [set.destinationPort].flat(),
});

/** What an application security group holds is not known here. */
const prefixesOf = (place: NonNullable<StepOf<'security-rule'>['set']>['source']): string[] =>
  typeof place === 'object' && 'groups' in place ? [] : [place].flat();
