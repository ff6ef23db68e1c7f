import { factOf } from '../guest/answer.ts';
import type { Diagnosis } from './diagnosis.ts';
import { guest } from './evidence/guest.ts';
import { valueIn } from './value-in.ts';

/** How Windows names a machine that it cannot reach. */
export type OtherMachines = { readonly names: readonly string[]; readonly addresses: readonly string[] };

/** More would be a sweep. */
const most = 4;

/** Windows' own names for machines: nothing else goes into a question about them. */
const computerName = /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/;

/** The machines on which a cause may lie that was found on this one: licence servers, and who answers for the domain. */
export function otherMachines({ findings, evidence }: Diagnosis): OtherMachines {
  const found = new Set(findings.filter(({ outcome }) => outcome === 'problem').map(({ check }) => check));
  const answer = valueIn(new Map(evidence.map((look) => [look.id, look.evidence])), guest);
  const none = { names: [], addresses: [] };
  if (!answer) return none;
  const licensing = found.has('license-server-unreachable')
    ? factOf(answer, 'licenseServerReach')
    : undefined;
  // In a domain its controllers are the name servers.
  const network = found.has('no-domain-controller') ? factOf(answer, 'adapters') : undefined;
  const silent =
    licensing?.state === 'value' ? licensing.value.filter(({ port135 }) => port135 !== 'open') : [];
  const named = silent.map(({ name }) => name);
  const servers = network?.state === 'value' ? network.value.flatMap(({ dnsServers }) => dnsServers) : [];
  const isAddress = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(text);
  const hosts = named.filter((name) => !isAddress(name)).map((name) => name.split('.')[0] ?? '');
  return {
    names: distinct(hosts.filter((name) => computerName.test(name))),
    addresses: distinct([...named.filter(isAddress), ...servers].filter((one) => one !== '168.63.129.16')),
  };
}

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)].slice(0, most);
