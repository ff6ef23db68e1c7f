import { domainEvents } from './events/domain.ts';
import { brokerEvents, licensingEvents } from './events/licensing.ts';
import { attackEvents, listenerEvents } from './events/listener.ts';
import { profileEvents, resourceEvents } from './events/resources.ts';
import { certificateEvents, tlsEvents } from './events/security.ts';
import { serviceEvents } from './events/services.ts';
import type { Settled } from './state.ts';
import type { Written } from './written.ts';

/** What Windows has written down of the state that it is in. */
export const settledEvents = (settled: Settled): readonly Written[] => [
  ...settled.services.flatMap(serviceEvents),
  ...listenerEvents(settled),
  ...certificateEvents(settled),
  ...tlsEvents(settled),
  ...domainEvents(settled),
  ...licensingEvents(settled),
  ...brokerEvents(settled),
  ...resourceEvents(settled),
  ...attackEvents(settled),
  ...profileEvents(settled),
];
