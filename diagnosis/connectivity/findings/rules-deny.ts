import type { Language } from '../../../base/language.ts';
import { isMissing } from '../../evidence/evidence.ts';
import { deciderLine } from '../decider-line.ts';
import type { EndRules } from '../end-rules.ts';
import type { EndSeen } from '../path-evidence.ts';
import type { PathFacts } from '../path-facts.ts';
import {
  type PathFinding,
  type PathFindingId,
  type PathFindingWords,
  problem,
  warning,
} from '../path-finding.ts';
import { peeringState } from './peering-state.ts';
import { ruleWords } from './rule-words.ts';

/** A rule at one of the ends denies the connection. Where it got through all the same, both are said. */
export function rulesDeny(facts: PathFacts): readonly PathFinding[] {
  const { evidence, rules } = facts;
  return [
    ...(rules.source ? deniedAt(facts, rules.source, evidence.source) : []),
    ...(rules.destination && evidence.destination
      ? deniedAt(facts, rules.destination, evidence.destination)
      : []),
  ];
}

function deniedAt(facts: PathFacts, rules: EndRules, end: EndSeen): readonly PathFinding[] {
  if (rules.access !== 'deny') return [];
  const cause = causeOf(facts, rules);
  return [
    {
      id: rules.end === 'source' ? 'outbound-denied' : 'inbound-denied',
      ...(facts.gotThrough ? warning : problem('sure')),
      cites: ['security-rule-denies'],
      words: { en: wordsIn('en', facts, rules, end), ja: wordsIn('ja', facts, rules, end) },
      seen: [`${rules.end}-ip-flow`, `${rules.end}-effective-security-rules`],
      ...(cause ? { followsFrom: cause } : {}),
    },
  ];
}

/** What is in no network that this one is tied to is no part of VirtualNetwork: the default rules deny it. */
function causeOf(facts: PathFacts, { deciders }: EndRules): PathFindingId | undefined {
  if (!deciders.every(({ isDefault }) => isDefault)) return undefined;
  switch (peeringState(facts)?.kind) {
    case 'closed':
      return 'peering-closed';
    case 'not-connected':
      return 'networks-not-connected';
    default:
      return undefined;
  }
}

function wordsIn(
  language: Language,
  { names, traffic, from, to, gotThrough }: PathFacts,
  { end, by, deciders }: EndRules,
  { flow, rules }: EndSeen,
): PathFindingWords {
  const words = ruleWords[language];
  const [first] = deciders;
  const isSource = end === 'source';
  const way = `${from ?? '?'} → ${to ?? '?'}`;
  const asked = by === 'ip-flow-verify' ? flow : rules;
  const denied = {
    isSource,
    gotThrough,
    isDefault: first?.isDefault ?? false,
    rule: first?.name ?? '',
    traffic,
    at: isSource ? names.source : names.destination[language],
    way,
  };
  return {
    title: words.title(denied),
    sentence: words.sentence(denied),
    action: words.action(denied),
    rows: [
      ...deciders.map((decider) => ({ label: words.rule, value: deciderLine(decider, language) })),
      { label: words.seen, value: words.seenBy(by, way), ...(isMissing(asked) ? {} : { at: asked.at }) },
    ],
  };
}
