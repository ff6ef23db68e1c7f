import type { FactState } from '../../guest/facts/fact.ts';
import type { FactValue } from '../../guest/facts/index.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import type { Judgement } from '../checks/check.ts';
import { isOff } from './tls-state.ts';

/** Whether the machine's own end of the TLS handshake is in order; `not-known` also where the test proves nothing. */
export type SelfTest = 'works' | 'fails' | 'not-known';

export function selfTest(
  handshake: FactState<Handshake>,
  protocols: FactState<FactValue<'tlsProtocols'>>,
): SelfTest {
  if (handshake.state !== 'value') return 'not-known';
  const { value } = handshake;
  switch (value.outcome) {
    case 'tls':
      return 'works';
    case 'closed':
      return 'fails';
    case 'refused':
      return value.code === noCertificate ? 'fails' : 'not-known';
    case 'tls-failed':
      return mayClientSpeak(protocols) ? 'fails' : 'not-known';
    case 'plain':
    case 'timeout':
      return 'not-known';
    default:
      return value satisfies never;
  }
}

/** SSL_CERT_NOT_ON_SERVER of RDP's negotiation. */
export const noCertificate = 3;

/** The test is a client of this very machine: where TLS 1.2 is off for clients, its failure is its own. */
const mayClientSpeak = (protocols: FactState<FactValue<'tlsProtocols'>>): boolean =>
  protocols.state === 'absent' || (protocols.state === 'value' && !isOff(protocols.value.tls12.client));

/** What looks wrong blocks for sure only where the handshake fails, and nobody yet while it works. */
export function blamedBy<Facts>(test: SelfTest, facts: Facts): Judgement<Facts> {
  if (test === 'works') return { outcome: 'warning', facts };
  return { outcome: 'problem', certainty: test === 'fails' ? 'sure' : 'likely', facts };
}
