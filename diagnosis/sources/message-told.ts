import { accountMessages } from '../messages/account-messages.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import { handshakeMessages } from '../messages/handshake-messages.ts';
import { licenseMessages } from '../messages/license-messages.ts';
import { recogniseMessage } from '../messages/recognise-message.ts';
import { sessionMessages } from '../messages/session-messages.ts';
import { signInMessages } from '../messages/sign-in-messages.ts';
import type { Told } from './told.ts';

/** Whether a message shows that the machine answered; undefined where it says nothing about that. */
export function messageTold(id: string | undefined): Told['message'] {
  if (id === undefined) return undefined;
  if (notReached.includes(id)) return 'not-reached';
  return answered.some((message) => message.id === id) ? 'answered' : undefined;
}

/** The same for a pasted text; of several candidates all have to agree. */
export function textTold(text: string): Told['message'] {
  const recognised = recogniseMessage(text);
  switch (recognised.kind) {
    case 'none':
      return undefined;
    case 'one':
      return messageTold(recognised.message.id);
    case 'several': {
      const [told, ...others] = new Set(recognised.messages.map(({ id }) => messageTold(id)));
      return others.length === 0 ? told : undefined;
    }
    default:
      return recognised satisfies never;
  }
}

const notReached = ['not-reachable', 'connection-refused', 'name-not-found', 'nothing-said'];

/** Said after the port answered. */
const answered: readonly ClientMessage[] = [
  ...handshakeMessages,
  ...signInMessages,
  ...accountMessages,
  ...licenseMessages,
  ...sessionMessages,
];
