import type { FactState } from '../../guest/facts/fact.ts';
import type { Handshake } from '../../guest/facts/listener.ts';

/** Whether something spoke RDP to the probe from inside: then the listener is there, whatever a setting says. */
export const rdpAnswers = (handshake: FactState<Handshake>): boolean =>
  handshake.state === 'value' &&
  handshake.value.outcome !== 'closed' &&
  handshake.value.outcome !== 'timeout';
