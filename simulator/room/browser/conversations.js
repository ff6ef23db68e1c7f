import { draw } from './draw.js';
import { byId, element } from './element.js';
import { preferences } from './preferences.js';
import { roving } from './roving.js';

export const titleOf = ({ kind, name }) => (kind === 'channel' ? `#${name}` : name);

/**
 * The conversations that this person is in.
 *
 * @param {import('./room').Room} room
 */
export function showConversations(room) {
  roving(byId('conversations'));

  const button = (conversation) => {
    const unread = room.unread.get(conversation.id) ?? 0;
    return element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-key': conversation.id,
        'aria-current': conversation.id === room.chosen.conversation ? 'true' : undefined,
        onclick: () => room.choose({ conversation: conversation.id, thread: undefined, tab: 'channel' }),
      },
      titleOf(conversation),
      ...(unread > 0 ? [element('span', { class: 'unread' }, room.t().unread(unread))] : []),
    );
  };

  return () => {
    const { conversations } = room.seen;
    const { language } = preferences;
    const shown = [language, conversations, room.chosen.conversation, [...room.unread]];
    draw('conversations', shown, () => conversations.map(button));
    draw('conversation-title', shown, () => [titleOf(room.conversation())]);
    draw('conversation-about', shown, () => [room.in(room.conversation().about)]);
  };
}
