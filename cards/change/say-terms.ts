import { parseResourceId } from '../../base/resource-id.ts';
import type { StepOf } from '../../remedies/step.ts';
import type { CardWords } from '../words/card-words.ts';

type Rule = NonNullable<StepOf<'security-rule'>['set']>;

type Route = NonNullable<StepOf<'route'>['set']>;

/** What a rule says, such as `allow TCP 3389 from 203.0.113.7 to 10.1.0.4, priority 290`. */
export const sayRule = (words: CardWords['step'], rule: Rule): string =>
  words.ruleTerms({
    access: rule.access,
    traffic: words.traffic(
      rule.protocol === '*' ? words.anyProtocol : rule.protocol.toUpperCase(),
      anyOr(rule.destinationPort, words.anyPort),
    ),
    from: placeOf(words, rule.source),
    to: placeOf(words, rule.destination),
    priority: rule.priority,
  });

/** Where a route leads. */
export const sayRoute = (
  words: CardWords['step'],
  { addressPrefix, nextHopType, nextHopIpAddress = nextHopType }: Route,
): string => words.routeTerms(addressPrefix, nextHopIpAddress);

const placeOf = ({ anywhere }: CardWords['step'], place: Rule['source']): string =>
  typeof place === 'object' && 'groups' in place
    ? place.groups.map((id) => parseResourceId(id)?.name ?? id).join(', ')
    : anyOr(place, anywhere);

const anyOr = (value: string | readonly string[], any: string): string => {
  const values = typeof value === 'string' ? [value] : value;
  return values.includes('*') ? any : values.join(', ');
};
