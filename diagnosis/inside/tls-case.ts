import type { SeenEvent } from '../../guest/facts/events.ts';
import { type FactState, knownValue } from '../../guest/facts/fact.ts';
import type { FactName, FactValue } from '../../guest/facts/index.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import type { Judgement } from '../checks/check.ts';
import { type EventKind, seenEvents } from '../wording/event-rows.ts';
import { type TlsState, tlsState } from './tls-state.ts';

export const tlsFacts = ['tlsProtocols', 'system'] as const satisfies readonly FactName[];

export const tlsHelp = ['handshake', 'events'] as const satisfies readonly FactName[];

/** Which versions of TLS the machine speaks as a server, and what came of trying it. */
export type TlsCase = {
  readonly vm: string;
  readonly protocols: FactValue<'tlsProtocols'>;
  /** A client of today gets through: Windows has not read the values since they were changed. */
  readonly worksNow: boolean;
  readonly handshake?: Handshake;
  readonly events: readonly SeenEvent[];
};

/** What Schannel writes when no encryption comes about. */
export const tlsEvents = [
  ['sc', 36871],
  ['sc', 36874],
  ['sc', 36887],
  ['sc', 36888],
] as const satisfies readonly EventKind[];

type Told = { readonly [Name in (typeof tlsFacts)[number]]: FactValue<Name> | undefined };

type Help = { readonly [Name in (typeof tlsHelp)[number]]: FactState<FactValue<Name>> };

/** .NET's number of TLS 1.2; newer ones are greater. */
const tls12 = 3072;

/** A problem when TLS is in exactly this state. Registry decides; a handshake that fails would not prove more. */
export function judgeTls(
  blamed: Exclude<TlsState, 'fine'>,
  { tlsProtocols, system }: Told,
  { vm, also }: { readonly vm: string; readonly also: Help },
): Judgement<TlsCase> {
  if (!tlsProtocols || !system || tlsState(tlsProtocols, system.build) !== blamed) return { outcome: 'ok' };
  const handshake = knownValue(also.handshake);
  const worksNow = handshake?.outcome === 'tls' && handshake.protocol >= tls12;
  const facts: TlsCase = {
    vm,
    protocols: tlsProtocols,
    worksNow,
    ...(handshake ? { handshake } : {}),
    events: seenEvents(also.events, tlsEvents).filter(isOfServer),
  };
  return worksNow ? { outcome: 'warning', facts } : { outcome: 'problem', certainty: 'sure', facts };
}

/** Of the machine's own outgoing connections Schannel writes the same. */
export const isOfServer = ({ about }: SeenEvent): boolean => about !== 'client';
