import type { EvidenceById } from '../../diagnosis/value-in.ts';
import type { AzureAdapter } from './azure-adapters.ts';
import { withFacts } from './effects.ts';

/** These adapters work and have from Azure what it gives them. */
export const withAzureAdapters = (evidence: EvidenceById, adapters: readonly AzureAdapter[]): EvidenceById =>
  adapters.reduce(
    (so, adapter) =>
      withFacts(so, ({ nic, rt }) => ({
        nic: Array.isArray(nic) ? nic.map((said) => connected(String(said), adapter)) : nic,
        ...(rt === '-' && adapter.isPrimary && adapter.gateway ? { rt: `${adapter.gateway}@1m10` } : {}),
      })),
    evidence,
  );

/** As the probe says an adapter; a disabled one may have lost its MAC address. */
function connected(said: string, { mac, isPrimary, addresses, gateway = '' }: AzureAdapter): string {
  const [, code, , , , dns, driver, seenMac] = said.split('/');
  const isOne = seenMac?.toUpperCase() === mac || (seenMac === '' && code === '22');
  if (!isOne) return said;
  return [2, 0, 1, addresses.join(','), isPrimary ? gateway : '', dns, driver, mac].join('/');
}
