import * as z from 'zod';
import { readPublicIpAddress } from '../../azure/read/public-ip-address.ts';
import { defineEvidence } from './evidence.ts';
import { becauseOf, idsOf, missing, namesNoResource, seen } from './looked.ts';
import { networkInterfaces } from './network-interfaces.ts';

/** Those of the machine's own network interfaces; none is a value too. */
const schema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** Absent while nothing is assigned. */
    address: z.string().optional(),
    /** `Standard` or `Basic`. */
    sku: z.string().optional(),
    allocation: z.string().optional(),
    version: z.string().optional(),
    fqdn: z.string().optional(),
    provisioningState: z.string().optional(),
  }),
);

export type PublicAddressesValue = Readonly<z.infer<typeof schema>>;

export const publicAddresses = defineEvidence({
  id: 'public-addresses',
  part: 'network',
  schema,
  needs: { networkInterfaces },
  uses: {},
  permission: 'Microsoft.Network/publicIPAddresses/read',
  deadlineMs: 40_000,
  name: { en: 'Public addresses', ja: 'パブリック IP アドレス' },
  summary: (addresses) => {
    const line = addresses.map(({ address, name, sku }) => `${address ?? name} (${sku ?? '-'})`).join(', ');
    return { en: line || 'none', ja: line || 'なし' };
  },
  command: ({ resource }) =>
    /\/publicIPAddresses\//i.test(resource)
      ? `az network public-ip show --ids "${resource}"`
      : `az network nic show --ids "${resource}" --query "ipConfigurations[].publicIPAddress.id"`,
  collect: async (look, given) => {
    const [nic] = given.networkInterfaces;
    const named = given.networkInterfaces.flatMap(({ ipConfigurations }) =>
      ipConfigurations.flatMap(({ publicAddress }) => publicAddress ?? []),
    );
    const ids = idsOf(named);
    if (!ids || !nic) return namesNoResource('A network interface names a public address that is none.');
    const [first] = ids;
    if (!first) return seen(look, { operation: 'NetworkInterfaces_Get', resource: nic.id }, []);
    const { azure, signal } = look;
    const answers = await Promise.all(ids.map((id) => readPublicIpAddress(azure, id, { signal })));
    const failed = answers.find((answer) => !answer.ok);
    if (failed) return missing(becauseOf(failed.failure));
    const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    return seen(
      look,
      { operation: 'PublicIPAddresses_Get', resource: first.text },
      found.map((one) => ({
        id: one.id,
        name: one.name,
        address: one.ipAddress,
        sku: one.sku?.name,
        allocation: one.publicIPAllocationMethod,
        version: one.publicIPAddressVersion,
        fqdn: one.dnsSettings?.fqdn,
        provisioningState: one.provisioningState,
      })),
    );
  },
});
