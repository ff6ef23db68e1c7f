import type { Child, LoadBalancer } from '../world/network.ts';
import type { Resource } from '../world/resource.ts';
import { sameId, type World } from '../world/world.ts';
import { childView } from './child-view.ts';
import { resourceView } from './resource-view.ts';

type Balancer = Resource<'Microsoft.Network/loadBalancers'>;
export type InboundNatRule = LoadBalancer['inboundNatRules'][number];

export function loadBalancerView(world: World, balancer: Balancer) {
  const { resourceGuid, frontendIPConfigurations, backendAddressPools, inboundNatRules } =
    balancer.properties;
  const part = (collection: string, { name, properties }: Child<object>) =>
    childView(world, balancer, { collection, name, properties });
  return resourceView(world, balancer, {
    resourceGuid,
    frontendIPConfigurations: frontendIPConfigurations.map(({ name, properties }) =>
      part('frontendIPConfigurations', {
        name,
        properties: {
          privateIPAllocationMethod: properties.privateIPAddress ? 'Static' : 'Dynamic',
          ...properties,
          ...rulesOf(balancer, name),
        },
      }),
    ),
    backendAddressPools: backendAddressPools.map((pool) => part('backendAddressPools', pool)),
    loadBalancingRules: [],
    probes: [],
    inboundNatRules: inboundNatRules.map((rule) => inboundNatRuleView(world, balancer, rule)),
    outboundRules: [],
    inboundNatPools: [],
  });
}

export const inboundNatRuleView = (world: World, balancer: Balancer, rule: InboundNatRule) =>
  childView(world, balancer, {
    collection: 'inboundNatRules',
    name: rule.name,
    properties: { ...rule.properties, enableTcpReset: false },
  });

function rulesOf(balancer: Balancer, frontend: string): { inboundNatRules?: { id: string }[] } {
  const id = `${balancer.id}/frontendIPConfigurations/${frontend}`;
  const rules = balancer.properties.inboundNatRules
    .filter(({ properties }) => sameId(properties.frontendIPConfiguration.id, id))
    .map(({ name }) => ({ id: `${balancer.id}/inboundNatRules/${name}` }));
  return rules.length > 0 ? { inboundNatRules: rules } : {};
}
