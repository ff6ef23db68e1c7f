import { factOf } from '../../guest/answer.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { wayInChecks } from '../checks/index.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { guest } from '../evidence/guest.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { publicAddresses } from '../evidence/public-addresses.ts';
import { rdpPortOf } from '../inside/rdp-port.ts';
import type { Question } from '../question.ts';
import { valueIn } from '../value-in.ts';
import { verdictOf } from '../verdict.ts';

/** Whether a part stands in the person's way. `unknown` also where nobody looked. */
export type Stands = 'fine' | 'blocks' | 'unknown';

/** What the other end says of itself: as much of a diagnosis as the client check can be held against. */
export type MachineFacts = {
  /** At which it is reached, as Azure knows; empty where that was not seen. */
  readonly addresses: readonly string[];
  /** On which it is reached; empty where nobody looked. */
  readonly ports: readonly number[];
  /** The port for which Azure's rules were judged. */
  readonly judgedPort: number;
  /** The first 8 hex digits of what its certificate is known by. */
  readonly certificate?: string;
  /** Azure, and the network up to the machine, for the way that the person told. */
  readonly azure: Stands;
  readonly windows: Stands;
};

export function machineFacts(diagnosis: Diagnosis): MachineFacts {
  const evidence = new Map(diagnosis.evidence.map((one) => [one.id, one.evidence]));
  const answer = valueIn(evidence, guest);
  const interfaces = valueIn(evidence, networkInterfaces) ?? [];
  const rules = valueIn(evidence, loadBalancer) ?? [];
  const listener = answer && factOf(answer, 'listenerSettings');
  const handshake = answer && knownValue(factOf(answer, 'handshake'));
  const addresses = [
    ...(valueIn(evidence, publicAddresses) ?? []).map(({ address }) => address),
    ...interfaces.flatMap(({ ipConfigurations }) => ipConfigurations.map(({ address }) => address)),
    ...rules.map(({ frontendAddress }) => frontendAddress),
  ];
  return {
    addresses: addresses.flatMap((address) => address ?? []),
    ports:
      listener && listener.state !== 'unknown'
        ? [rdpPortOf(listener), ...rules.flatMap(({ frontendPort }) => frontendPort ?? [])]
        : [],
    judgedPort: diagnosis.question.port,
    ...(handshake?.outcome === 'tls' ? { certificate: handshake.thumbprint } : {}),
    azure: azureStands(diagnosis),
    windows: windowsStands(diagnosis, answer !== undefined),
  };
}

/** What lies on the way of every packet. What else Azure could not show does not stop any. */
const onTheWay: ReadonlySet<string> = new Set(['vm-stopped', ...wayInChecks.map(({ id }) => id)]);

function azureStands(diagnosis: Diagnosis): Stands {
  if (causesIn(diagnosis, ['azure', 'network'])) return 'blocks';
  const isJudged = diagnosis.findings.some(({ check }) => onTheWay.has(check));
  const unseen = diagnosis.findings.some(
    ({ check, outcome }) => onTheWay.has(check) && outcome === 'unknown',
  );
  return isJudged && !unseen && isTold(diagnosis.question) ? 'fine' : 'unknown';
}

function windowsStands(diagnosis: Diagnosis, isSeen: boolean): Stands {
  if (causesIn(diagnosis, ['windows'])) return 'blocks';
  const unseen = diagnosis.findings.some(({ part, outcome }) => part === 'windows' && outcome === 'unknown');
  return isSeen && !unseen ? 'fine' : 'unknown';
}

function causesIn(diagnosis: Diagnosis, parts: readonly string[]): boolean {
  const { first, further } = verdictOf(diagnosis);
  return [...(first ? [first] : []), ...further].some(({ part }) => parts.includes(part));
}

/** The rules are judged for one address; without it they say nothing of this person. */
const isTold = ({ wayIn }: Question): boolean => 'address' in wayIn && wayIn.address !== undefined;
