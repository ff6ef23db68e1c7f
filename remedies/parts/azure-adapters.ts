import type {
  NetworkInterfacesValue,
  networkInterfaces,
} from '../../diagnosis/evidence/network-interfaces.ts';
import type { virtualNetwork } from '../../diagnosis/evidence/virtual-network.ts';
import type { RemedyCase } from '../remedy.ts';

/** A network interface of Azure, as the adapter of Windows that it is. */
export type AzureAdapter = {
  /** Twelve hex digits. */
  readonly mac: string;
  readonly isPrimary: boolean;
  readonly addresses: readonly string[];
  /** Azure's gateway; not known where the subnet was not seen. */
  readonly gateway?: string;
};

export const azureAdapters = ({ seen }: Pick<RemedyCase, 'seen'>): readonly AzureAdapter[] => {
  const subnets = seen<typeof virtualNetwork>('virtual-network')?.subnets ?? [];
  return (seen<typeof networkInterfaces>('network-interfaces') ?? []).flatMap((nic) => {
    const mac = nic.mac?.replaceAll('-', '').toUpperCase();
    if (!mac) return [];
    const configurations = nic.ipConfigurations.filter(isIpv4);
    const subnet = subnets.find(({ id }) => id.toLowerCase() === configurations[0]?.subnet?.toLowerCase());
    const gateway = firstOf(subnet?.prefixes.find((prefix) => prefix.includes('.')));
    const addresses = configurations.flatMap(({ address }) => address ?? []);
    return [{ mac, isPrimary: nic.primary, addresses, ...(gateway ? { gateway } : {}) }];
  });
};

const isIpv4 = ({ version }: NetworkInterfacesValue[number]['ipConfigurations'][number]): boolean =>
  version !== 'IPv6';

/** Azure’s gateway is the first address of a subnet: https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
function firstOf(prefix: string | undefined): string | undefined {
  const parts = prefix?.split('/')[0]?.split('.');
  return parts && [...parts.slice(0, 3), Number(parts[3] ?? 0) + 1].join('.');
}
