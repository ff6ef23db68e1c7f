import type { Words } from '../../base/language.ts';
import type { About } from '../about.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import { clientMessages } from '../messages/client-messages.ts';
import { eventMessage } from '../messages/event-messages.ts';

/** What the pasted message means; nothing where none was pasted. Of the text itself nothing is said. */
export function messageMeaning(about: About): Words | undefined {
  if (about.message === undefined) return undefined;
  return messageOf(about)?.means ?? notKnown;
}

/** The message that was recognised. */
export function messageOf({ message: id, event }: About): ClientMessage | undefined {
  if (id === undefined) return undefined;
  const known = clientMessages.find((message) => message.id === id);
  if (known || event === undefined) return known;
  const ofEvent = eventMessage(event);
  return ofEvent.id === id ? ofEvent : undefined;
}

const notKnown: Words = {
  en: 'The bot does not know it, so it looked at everything.',
  ja: 'ボットの知らない内容のため、すべてを確認しました。',
};
