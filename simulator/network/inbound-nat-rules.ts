import * as z from 'zod';
import type { Call } from '../wire/operation.ts';
import { badRequest } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';
import { sameId } from '../world/world.ts';
import { type ChildKind, childEffectsOf, childOperationsOf } from './child-writes.ts';
import { childNamed } from './known.ts';
import { type InboundNatRule, inboundNatRuleView } from './load-balancer-view.ts';
import { readBody, reference } from './read-body.ts';
import { invalidReference } from './refuse-unlinked.ts';

const type = 'Microsoft.Network/loadBalancers' as const;
const port = z.int().min(1).max(65534);

const body = z.object({
  properties: z.object({
    frontendIPConfiguration: reference,
    protocol: z.enum(['Tcp', 'Udp', 'All']),
    frontendPort: port,
    backendPort: port,
    enableFloatingIP: z.boolean().default(false),
    idleTimeoutInMinutes: z.int().min(4).max(30).default(4),
  }),
});

/** Which network interface it leads to is said there, so a rule keeps the one that it has. */
function read(call: Call, balancer: Resource<typeof type>, name: string): InboundNatRule['properties'] {
  const { properties } = readBody(call, body);
  const before = childNamed(balancer.properties.inboundNatRules, name);
  refuseUnknownFrontend(balancer, name, properties);
  refuseSharedPort(balancer, name, properties);
  const backend = before?.properties.backendIPConfiguration;
  return { ...properties, ...(backend ? { backendIPConfiguration: backend } : {}) };
}

function refuseUnknownFrontend(
  balancer: Resource<typeof type>,
  name: string,
  { frontendIPConfiguration: { id } }: InboundNatRule['properties'],
): void {
  const frontends = balancer.properties.frontendIPConfigurations;
  if (frontends.some((known) => sameId(`${balancer.id}/frontendIPConfigurations/${known.name}`, id))) return;
  throw invalidReference(id, `${balancer.id}/inboundNatRules/${name}`);
}

function refuseSharedPort(
  balancer: Resource<typeof type>,
  name: string,
  { frontendIPConfiguration: { id }, frontendPort, protocol }: InboundNatRule['properties'],
): void {
  const other = balancer.properties.inboundNatRules.find(
    (rule) =>
      rule.name.toLowerCase() !== name.toLowerCase() &&
      rule.properties.frontendPort === frontendPort &&
      rule.properties.protocol === protocol &&
      sameId(rule.properties.frontendIPConfiguration.id, id),
  );
  if (!other) return;
  const rules = `${balancer.id}/inboundNatRules`;
  throw badRequest(
    'RulesUseSameFrontendPortProtocolAndIPConfig',
    `Load balancing rules ${rules}/${name} and ${rules}/${other.name} with the same protocol ${protocol} and frontend port ${frontendPort} must not use the same frontend IP configuration ${id}.`,
  );
}

const kind: ChildKind<typeof type, InboundNatRule['properties']> = {
  parent: type,
  collection: 'inboundNatRules',
  group: 'InboundNatRules',
  noun: 'inbound-nat-rule',
  of: (balancer) => balancer.properties.inboundNatRules,
  view: inboundNatRuleView,
  read,
  seconds: 4,
};

export const inboundNatRules = childOperationsOf(kind);

export const inboundNatRuleEffects = childEffectsOf(kind);
