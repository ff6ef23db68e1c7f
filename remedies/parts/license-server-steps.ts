import type { EvidenceById } from '../../diagnosis/value-in.ts';
import type { GuestStep } from '../../guest/harness/step.ts';
import { withFacts, withValuesOf } from './effects.ts';
import { noPolicy } from './no-policy.ts';
import { noValue } from './no-value.ts';
import { registryKeys } from './registry-keys.ts';

const valueName = 'SpecifiedLicenseServers';

/** Names the servers where Windows looks, and takes away what stands where it does not. */
export const nameServers = (servers: readonly string[], isInWrongKey: boolean): readonly GuestStep[] => [
  noPolicy('LicenseServers'),
  {
    do: 'registry',
    key: registryKeys.licenseServers,
    name: valueName,
    set: { kind: 'MultiString', data: servers },
  },
  ...(isInWrongKey ? [noValue(registryKeys.termServiceParameters, valueName)] : []),
];

/** These servers are named, and answer: whether they do, the verification shows. */
export function withServers(evidence: EvidenceById, servers: readonly string[]): EvidenceById {
  const named = servers.join(' ');
  const written = withValuesOf(evidence, 'lic', { s: named, w: undefined });
  const read = withValuesOf(written, 'tss', { ls: named });
  return withFacts(read, { lsr: servers.map((name) => `${name}=O,O`).join(' ') });
}
