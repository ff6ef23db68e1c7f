import { byId } from './element.js';

/** Leads to the message box with something in it that only has to be sent. */
export function compose(room, text) {
  room.choose({ tab: 'channel' });
  const box = byId('text');
  box.value = text;
  box.focus();
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
