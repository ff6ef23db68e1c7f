import { sameResource } from '../../base/resource-id.ts';
import type { effectiveSecurityRules } from '../../diagnosis/evidence/effective-security-rules.ts';
import type { RemedyCase } from '../remedy.ts';
import type { StepOf } from '../step.ts';

/** The one flow that is let through. */
export type Opening = {
  /** One address, or the subnet of a Bastion. */
  readonly source: string;
  /** The machine's own address. */
  readonly destination: string;
  readonly port: number;
  /** Name of the rule, which says whose it is. */
  readonly name: string;
  readonly description: string;
};

/** A rule that denies, and the network security group that it stands in. */
export type Denier = { readonly group: string; readonly priority: number };

type RuleStep = StepOf<'security-rule'>;

/** One rule for each network security group that denies; `full` names the one in which no place is left. */
export function openingSteps(
  { seen }: Pick<RemedyCase, 'seen'>,
  opening: Opening,
  deniers: readonly Denier[],
): { readonly steps: readonly RuleStep[] } | { readonly full: string } {
  const steps: RuleStep[] = [];
  for (const { group, priority } of firstOfEach(deniers)) {
    const place = placeBefore(priority, prioritiesIn(seen, group));
    if (place === undefined) return { full: group };
    steps.push({
      kind: 'security-rule',
      rule: `${group}/securityRules/${opening.name}`,
      set: {
        description: opening.description,
        priority: place,
        access: 'Allow',
        direction: 'Inbound',
        protocol: 'Tcp',
        source: opening.source,
        destination: `${opening.destination}/32`,
        destinationPort: String(opening.port),
      },
    });
  }
  return { steps };
}

/** The same group may stand in front of the subnet and of the network interface: one rule is enough then. */
const firstOfEach = (deniers: readonly Denier[]): readonly Denier[] =>
  deniers.filter(({ group }, at) => deniers.findIndex((other) => sameResource(other.group, group)) === at);

const prioritiesIn = (seen: RemedyCase['seen'], group: string): ReadonlySet<number> =>
  new Set(
    (seen<typeof effectiveSecurityRules>('effective-security-rules') ?? [])
      .filter(({ networkSecurityGroup = '' }) => sameResource(networkSecurityGroup, group))
      .flatMap(({ rules }) => rules.flatMap(({ priority }) => priority ?? [])),
  );

/** Azure takes these, one rule each: https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview */
const [first, last] = [100, 4096];

/** The last free place before a rule. Nothing that is there already is moved. */
export function placeBefore(priority: number, taken: ReadonlySet<number>): number | undefined {
  for (let place = Math.min(priority - 1, last); place >= first; place -= 1)
    if (!taken.has(place)) return place;
  return undefined;
}
