import { all, keyOf, type World } from '../world/world.ts';
import { primaryNic, remotePort } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { writtenBy } from './written-by.ts';

/** Two digits swapped. */
const mistyped = 3398;

/** The inbound NAT rules that lead to the machine, each with its load balancer. */
function rulesTo(world: World, vm: string) {
  const nic = primaryNic(world, vm);
  if (!nic) return [];
  return all(world, 'Microsoft.Network/loadBalancers').flatMap((balancer) =>
    balancer.properties.inboundNatRules
      .filter(({ properties }) =>
        keyOf(properties.backendIPConfiguration?.id ?? '').startsWith(`${keyOf(nic.id)}/`),
      )
      .map((rule) => ({ balancer, rule })),
  );
}

export const loadBalancerRuleBroken: Scenario = {
  id: 'load-balancer-rule-broken',
  title: { en: 'Load balancer leads to the wrong port', ja: 'ロード バランサーの転送先ポートの誤り' },
  told: {
    en: `Watanabe rewrote the inbound NAT rule and typed ${mistyped}.`,
    ja: `渡辺さんがインバウンド NAT 規則を書き直し、${mistyped} と入力しました。`,
  },
  fits: (world, vm) => rulesTo(world, vm).length > 0,
  apply: (world, vm, moment) => {
    for (const { balancer, rule } of rulesTo(world, vm)) {
      rule.properties.backendPort = mistyped;
      writtenBy(world, 'watanabe', balancer, moment);
    }
  },
  isInForce: (world, vm) => rulesTo(world, vm).some(({ rule }) => rule.properties.backendPort === mistyped),
  heal: (world, vm, moment) => {
    for (const { balancer, rule } of rulesTo(world, vm)) {
      rule.properties.backendPort = remotePort(world, vm);
      writtenBy(world, 'watanabe', balancer, moment);
    }
  },
};
