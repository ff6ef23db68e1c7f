import { cardView } from './card-view.js';
import { byId, element } from './element.js';

/**
 * A card in a dialog, as Teams shows what a bot answers to a button that asks for one. It sends what its
 * `Action.Submit` holds and knows no `Action.Execute`; Escape closes it, and the focus goes back to the button.
 *
 * @param {import('./room').Room} room
 * @param {(data: unknown) => Promise<import('./api').Pressed | undefined>} submit
 * @param {(pressed: import('./api').Pressed) => string} failure what went wrong, in a sentence
 */
export function openCardDialog(room, submit, failure) {
  const t = room.t();
  const dialog = byId('card-dialog');
  const title = element('h2', { id: 'card-dialog-title' });
  const said = element('p', { class: 'said', role: 'status' });
  const view = cardView(press, () => t.unreadable);
  const close = element(
    'button',
    { type: 'button', class: 'quiet small', onclick: () => dialog.close() },
    t.close,
  );
  dialog.replaceChildren(
    element('header', {}, title, close),
    element('div', { class: 'scroll' }, view.place, said),
  );
  dialog.setAttribute('aria-labelledby', 'card-dialog-title');

  async function press({ action, data }) {
    if (action !== 'submit') return;
    const pressed = await submit(data);
    if (pressed !== undefined) show(pressed);
  }

  /** @param {import('./api').Pressed} pressed */
  function show(pressed) {
    switch (pressed.result) {
      case 'dialog':
        title.textContent = pressed.title;
        view.place.hidden = false;
        view.show(pressed.card);
        said.textContent = '';
        open();
        return;
      case 'say':
        title.textContent = room.seen.bot.name;
        view.place.hidden = true;
        said.textContent = pressed.text;
        open();
        return;
      case 'failed':
        said.textContent = failure(pressed);
        return;
      default:
        dialog.close();
    }
  }

  function open() {
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector('.card input, .card textarea, .card button');
    (first ?? close).focus();
  }

  return { show };
}
