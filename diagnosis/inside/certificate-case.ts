import type { BoundCertificate, Certificate } from '../../guest/facts/certificates.ts';
import type { SeenEvent } from '../../guest/facts/events.ts';
import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactName, FactValue } from '../../guest/facts/index.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import type { Judgement } from '../checks/check.ts';
import { type EventKind, seenEvents } from '../wording/event-rows.ts';
import { couldNotRead } from './could-not-read.ts';
import { type KeyState, keyState, keyStateOfFiles } from './key-state.ts';
import { type SelfTest, selfTest } from './self-test.ts';

/** Without these nothing can be said about the certificate. */
export const certificateFacts = ['remoteDesktopStore', 'boundCertificate'] as const;

export const certificateHelp = [
  'handshake',
  'tlsProtocols',
  'selfSignedStore',
  'rdpKeyFiles',
  'serviceCertificate',
  'events',
] as const satisfies readonly FactName[];

/** The certificate that RDP shows, its key, and what comes of it. */
export type CertificateCase = {
  readonly vm: string;
  /** Absent where there is none. */
  readonly certificate?: Certificate;
  /** Somebody bound one; otherwise Windows uses one that it made itself. */
  readonly bound: BoundCertificate;
  /** Policy has a certification authority issue it, and RDP says that it has it; the probe does not look at it. */
  readonly isIssued: boolean;
  readonly key: KeyState;
  readonly selfTest: SelfTest;
  readonly handshake?: Handshake;
  readonly events: readonly SeenEvent[];
};

type Told = { readonly [Name in (typeof certificateFacts)[number]]: FactValue<Name> | undefined };

type Help = { readonly [Name in (typeof certificateHelp)[number]]: FactState<FactValue<Name>> };

/** What the log says of certificates and keys. */
export const certificateEvents = [
  ['rs', 1051],
  ['rs', 1054],
  ['rs', 1055],
  ['rs', 1057],
  ['rs', 1058],
  ['rs', 1059],
  ['rs', 1062],
  ['rs', 1064],
  ['sc', 36870],
  ['sc', 36872],
] as const satisfies readonly EventKind[];

export function certificateCase(
  vm: string,
  { remoteDesktopStore: own = [], boundCertificate: bound = { bound: false } }: Told,
  { handshake, tlsProtocols, selfSignedStore, rdpKeyFiles, serviceCertificate, events }: Help,
): CertificateCase {
  const lastUsed = knownValue(selfSignedStore)?.thumbprint;
  const isIssued = !bound.bound && knownValue(serviceCertificate)?.kind === 'policy';
  // Of a bound one that is not there, Windows falls back to one of its own.
  const certificate =
    bound.bound && bound.found ? bound.certificate : isIssued ? undefined : ownInUse(own, lastUsed);
  const files = isIssued || (bound.bound && bound.found && bound.store === 'my') ? none : rdpKeyFiles;
  return {
    vm,
    ...(certificate ? { certificate } : {}),
    bound,
    isIssued,
    key: certificate ? keyState(certificate, files) : keyStateOfFiles(files),
    selfTest: selfTest(handshake, tlsProtocols),
    ...(handshake.state === 'value' ? { handshake: handshake.value } : {}),
    events: seenEvents(events, certificateEvents),
  };
}

const none = { state: 'absent' } as const;

/** Old ones may lie beside it. */
const ownInUse = (own: readonly Certificate[], lastUsed: string | undefined): Certificate | undefined =>
  own.find(({ thumbprint }) => thumbprint === lastUsed) ??
  own.toSorted((one, other) => other.daysLeft - one.daysLeft)[0];

/** Whether the log holds one of these, with one of these codes of Windows. */
export const hasEvent = (
  events: readonly SeenEvent[],
  ids: readonly number[],
  codes: readonly string[],
): boolean =>
  events.some(({ id, about }) => ids.includes(id) && about !== undefined && codes.includes(about));

/** The key does not open, and what would tell why could not be read. */
export const unreadKey = (
  { certificate, key, selfTest: test }: CertificateCase,
  files: Help['rdpKeyFiles'],
): Judgement<never> | undefined =>
  certificate && key === 'not-known' && test !== 'works' && files.state === 'unknown'
    ? couldNotRead('rdpKeyFiles', files)
    : undefined;
