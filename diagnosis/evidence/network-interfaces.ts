import * as z from 'zod';
import { type NetworkInterface, readNetworkInterface } from '../../azure/read/network-interface.ts';
import { defineEvidence } from './evidence.ts';
import { becauseOf, idsOf, missing, namesNoResource, seen } from './looked.ts';
import { virtualMachine } from './virtual-machine.ts';

const ipConfiguration = z.object({
  name: z.string(),
  primary: z.boolean(),
  address: z.string().optional(),
  /** `IPv4` or `IPv6`. */
  version: z.string().optional(),
  subnet: z.string().optional(),
  publicAddress: z.string().optional(),
  applicationSecurityGroups: z.array(z.string()),
  /** Inbound NAT rules of load balancers that lead here. */
  natRules: z.array(z.string()),
});

/** The primary one first. */
const schema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    primary: z.boolean(),
    provisioningState: z.string().optional(),
    networkSecurityGroup: z.string().optional(),
    /** As Azure writes it: `00-0D-3A-1B-2C-3D`. */
    mac: z.string().optional(),
    ipConfigurations: z.array(ipConfiguration),
  }),
);

export type NetworkInterfacesValue = Readonly<z.infer<typeof schema>>;

export const networkInterfaces = defineEvidence({
  id: 'network-interfaces',
  part: 'network',
  schema,
  needs: { virtualMachine },
  uses: {},
  permission: 'Microsoft.Network/networkInterfaces/read',
  deadlineMs: 40_000,
  name: { en: 'Network interfaces', ja: 'ネットワーク インターフェイス' },
  summary: (interfaces) => {
    const line = interfaces
      .map(({ name, ipConfigurations }) => `${name} (${ipConfigurations[0]?.address ?? '-'})`)
      .join(', ');
    return { en: line, ja: line };
  },
  command: ({ resource }) => `az network nic show --ids "${resource}"`,
  collect: async (look, given) => {
    const ids = idsOf(given.virtualMachine.networkInterfaces);
    const [first] = ids ?? [];
    if (!ids || !first) return namesNoResource('The machine names no network interface.');
    const { azure, signal } = look;
    const answers = await Promise.all(ids.map((id) => readNetworkInterface(azure, id, { signal })));
    const failed = answers.find((answer) => !answer.ok);
    if (failed) return missing(becauseOf(failed.failure));
    const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    return seen(
      look,
      { operation: 'NetworkInterfaces_Get', resource: first.text },
      found.map((one, index) => interfaceOf(one, index === 0)),
    );
  },
});

const interfaceOf = (one: NetworkInterface, primary: boolean): NetworkInterfacesValue[number] => ({
  id: one.id,
  name: one.name,
  primary,
  provisioningState: one.provisioningState,
  networkSecurityGroup: one.networkSecurityGroup?.id,
  mac: one.macAddress,
  ipConfigurations: one.ipConfigurations
    .map((configuration) => ({
      name: configuration.name,
      primary: configuration.primary ?? one.ipConfigurations.length === 1,
      address: configuration.privateIPAddress,
      version: configuration.privateIPAddressVersion,
      subnet: configuration.subnet?.id,
      publicAddress: configuration.publicIPAddress?.id,
      applicationSecurityGroups: configuration.applicationSecurityGroups.map(({ id }) => id),
      natRules: configuration.loadBalancerInboundNatRules.map(({ id }) => id),
    }))
    .sort((a, b) => Number(b.primary) - Number(a.primary)),
});
