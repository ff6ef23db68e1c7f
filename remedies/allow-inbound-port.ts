import { contains, sameResource } from '../base/resource-id.ts';
import type { ActivityChange } from '../diagnosis/evidence/fold-events.ts';
import type { ipFlow } from '../diagnosis/evidence/ip-flow.ts';
import type { jitPolicies } from '../diagnosis/evidence/jit-policies.ts';
import type { networkInterfaces } from '../diagnosis/evidence/network-interfaces.ts';
import type { Denial } from '../diagnosis/traffic/nsg-answer.ts';
import type { DenialFacts } from '../diagnosis/wording/denial.ts';
import { cannotOpen } from './parts/cannot-open.ts';
import { withSecurityRules } from './parts/network-effects.ts';
import { type Denier, openingSteps } from './parts/opening.ts';
import { recentAuthor } from './parts/recent-author.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';

const hours = 8;

export const allowInboundPort = defineRemedy<DenialFacts>({
  id: 'allow-inbound-port',
  catalogue: 'M50',
  fixes: ['inbound-port-denied'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  endsAfterHours: hours,
  takesSeconds: 20,
  plan,
  effect: (evidence, given) => {
    const planned = plan(given);
    return 'steps' in planned ? withSecurityRules(evidence, planned.steps) : evidence;
  },
  words: {
    en: {
      name: 'Allow RDP from your address',
      sentence: ({ facts: { vm, port, from }, question }) =>
        `Allows TCP ${port} to ${vm} from ${question.wayIn.kind === 'bastion' ? 'Azure Bastion' : from} for ${hours} hours.`,
    },
    ja: {
      name: '接続元からの RDP を許可する',
      sentence: ({ facts: { vm, port, from }, question }) =>
        `${question.wayIn.kind === 'bastion' ? 'Azure Bastion' : from} から ${vm} への TCP ${port} を ${hours} 時間だけ許可します。`,
    },
  },
});

function plan(given: RemedyCase<DenialFacts>): Planned {
  const { facts, from, finds, seen, change, now } = given;
  // It is judged before every network security group.
  if (finds('admin-rule-denies')) return cannotOpen.adminRule();
  if (finds('jit-closed') || isGuarded(given)) return cannotOpen.jit(facts.port);
  const destination = seen<typeof networkInterfaces>('network-interfaces')?.[0]?.ipConfigurations[0]?.address;
  if (from === undefined || destination === undefined) return cannotOpen.wayIn();
  const deniers = facts.denials.flatMap(denierOf);
  if (deniers.length < facts.denials.length || isDeniedElsewhere(given)) return cannotOpen.rulesNotSeen();
  const author = recentAuthor(given, (event) => facts.denials.some((denial) => closes(event, denial)));
  if (author === 'not-known') return cannotOpen.authorNotKnown();
  if (author !== 'nobody') return cannotOpen.author(author.person);
  const end = new Date(now + hours * 3_600_000).toISOString().slice(0, 16);
  const opened = openingSteps(
    given,
    {
      source: from,
      destination,
      port: facts.port,
      name: `rdp-bot-CH-${change}`,
      description: `rdp-bot CH-${change}: ${facts.vm}, ends ${end}Z`,
    },
    deniers,
  );
  if ('full' in opened) return cannotOpen.full(opened.full.split('/').at(-1) ?? '', facts.first.name);
  const [first, ...further] = opened.steps;
  return first ? { steps: [first, ...further] } : cannotOpen.rulesNotSeen();
}

/** Just-in-time access decides over a port that it guards, whichever rule is in front of it now. */
const isGuarded = ({ facts, seen }: RemedyCase<DenialFacts>): boolean =>
  (seen<typeof jitPolicies>('jit-policies') ?? []).some(({ ports }) =>
    ports.some(({ number }) => number === facts.port),
  );

/** IP flow verify names a rule that is none of those that were seen. Azure's own go by other names there. */
function isDeniedElsewhere({ facts, seen }: RemedyCase<DenialFacts>): boolean {
  const flow = seen<typeof ipFlow>('ip-flow');
  if (flow?.localPort !== facts.port || !/^deny$/i.test(flow.access)) return false;
  const named = flow.ruleName?.toLowerCase() ?? 'default';
  return !named.includes('default') && !facts.denials.some(({ name }) => named.endsWith(name.toLowerCase()));
}

const denierOf = ({ rule, place }: Denial): readonly Denier[] =>
  place && rule?.priority !== undefined ? [{ group: place.group, priority: rule.priority }] : [];

/** Writing the rule or its whole group; where a default rule denies, taking away another one that allowed. */
function closes({ operation, resource }: ActivityChange, { name, isDefault, place }: Denial): boolean {
  if (!place || !contains(place.group, resource)) return false;
  if (isDefault) return /\/securityRules\/delete$/i.test(operation);
  const isGroup = sameResource(resource, place.group);
  return (
    /\/write$/i.test(operation) && (isGroup || sameResource(resource, `${place.group}/securityRules/${name}`))
  );
}
