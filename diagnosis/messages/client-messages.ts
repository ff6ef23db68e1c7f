import { accountMessages } from './account-messages.ts';
import type { ClientMessage } from './client-message.ts';
import { connectionMessages } from './connection-messages.ts';
import { eventMessages } from './event-messages.ts';
import { handshakeMessages } from './handshake-messages.ts';
import { licenseMessages } from './license-messages.ts';
import { networkMessages } from './network-messages.ts';
import { sessionMessages } from './session-messages.ts';
import { signInMessages } from './sign-in-messages.ts';

/** What people paste when RDP fails, in the order in which a connection is made. */
export const clientMessages: readonly ClientMessage[] = [
  ...connectionMessages,
  ...handshakeMessages,
  ...signInMessages,
  ...accountMessages,
  ...licenseMessages,
  ...sessionMessages,
  ...networkMessages,
  ...eventMessages,
];
