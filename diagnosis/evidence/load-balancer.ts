import * as z from 'zod';
import { type LoadBalancer, readLoadBalancer } from '../../azure/read/load-balancer.ts';
import { readPublicIpAddress } from '../../azure/read/public-ip-address.ts';
import { sameResource } from '../../base/resource-id.ts';
import { defineEvidence } from './evidence.ts';
import { becauseOf, idsOf, missing, namesNoResource, seen } from './looked.ts';
import { networkInterfaces } from './network-interfaces.ts';

/** Inbound NAT rules that lead to the machine; none is a value too. */
const schema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    loadBalancer: z.string(),
    sku: z.string().optional(),
    protocol: z.string().optional(),
    frontendPort: z.number().optional(),
    backendPort: z.number().optional(),
    frontendAddress: z.string().optional(),
    /** Whether the frontend is a public address. */
    public: z.boolean(),
    /** Id of the IP configuration that it leads to. */
    backend: z.string().optional(),
  }),
);

export type LoadBalancerValue = Readonly<z.infer<typeof schema>>;

export const loadBalancer = defineEvidence({
  id: 'load-balancer',
  part: 'network',
  schema,
  needs: { networkInterfaces },
  uses: {},
  permission: 'Microsoft.Network/loadBalancers/read',
  deadlineMs: 70_000,
  name: { en: 'Load balancer', ja: 'ロード バランサー' },
  summary: (rules) => {
    const line = rules
      .map(
        (rule) => `${rule.frontendAddress ?? '-'}:${rule.frontendPort ?? '-'} → ${rule.backendPort ?? '-'}`,
      )
      .join(', ');
    return { en: line || 'no NAT rule', ja: line || 'NAT 規則なし' };
  },
  command: ({ resource }) =>
    /\/loadBalancers\//i.test(resource)
      ? `az network lb show --ids "${resource}"`
      : `az network nic show --ids "${resource}" --query "ipConfigurations[].loadBalancerInboundNatRules"`,
  collect: async (look, given) => {
    const { azure, signal } = look;
    const [nic] = given.networkInterfaces;
    const rules = given.networkInterfaces.flatMap(({ ipConfigurations }) =>
      ipConfigurations.flatMap(({ natRules }) => natRules),
    );
    const named = rules.map((rule) => rule.split(/\/inboundNatRules\//i)[0] ?? '');
    const ids = idsOf([...new Map(named.map((id) => [id.toLowerCase(), id])).values()]);
    if (!ids || !nic) return namesNoResource('A network interface names a load balancer that is none.');
    const [first] = ids;
    if (!first) return seen(look, { operation: 'NetworkInterfaces_Get', resource: nic.id }, []);
    const answers = await Promise.all(ids.map((id) => readLoadBalancer(azure, id, { signal })));
    const failed = answers.find((answer) => !answer.ok);
    if (failed) return missing(becauseOf(failed.failure));
    const found = answers.flatMap((answer) =>
      answer.ok ? leadingTo(answer.value, rules).map((rule) => ({ ...rule, of: answer.value })) : [],
    );
    const fronts = idsOf(found.flatMap(({ publicAddress }) => publicAddress ?? []));
    if (!fronts) return namesNoResource('A load balancer names a public address that is none.');
    const read = await Promise.all(fronts.map((id) => readPublicIpAddress(azure, id, { signal })));
    const unread = read.find((answer) => !answer.ok);
    if (unread) return missing(becauseOf(unread.failure));
    const addresses = read.flatMap((answer) => (answer.ok ? [answer.value] : []));
    return seen(
      look,
      { operation: 'LoadBalancers_Get', resource: first.text },
      found.map(({ of, publicAddress, privateAddress, ...rule }) => ({
        ...rule,
        loadBalancer: of.id,
        sku: of.sku?.name,
        public: publicAddress !== undefined,
        frontendAddress:
          addresses.find(({ id }) => sameResource(id, publicAddress ?? ''))?.ipAddress ?? privateAddress,
      })),
    );
  },
});

const leadingTo = (balancer: LoadBalancer, rules: readonly string[]) =>
  balancer.inboundNatRules
    .filter(({ id }) => rules.some((rule) => sameResource(rule, id ?? '')))
    .map((rule) => {
      const front = balancer.frontendIPConfigurations.find(({ id }) =>
        sameResource(id ?? '', rule.frontendIPConfiguration?.id ?? '-'),
      );
      return {
        id: rule.id ?? '',
        name: rule.name ?? '',
        protocol: rule.protocol,
        frontendPort: rule.frontendPort,
        backendPort: rule.backendPort,
        backend: rule.backendIPConfiguration?.id,
        publicAddress: front?.publicIPAddress?.id,
        privateAddress: front?.privateIPAddress,
      };
    });
