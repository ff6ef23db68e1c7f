import { byId } from './element.js';

const drawn = new Map();

/**
 * Redraws the children of a place when what they show has changed, and leaves the focus where it was:
 * what can have it carries a `data-key`.
 *
 * @param {string} id of the place
 * @param {unknown} shown everything that the drawing depends on
 * @param {() => readonly (Node | string)[]} make
 */
export function draw(id, shown, make) {
  const text = JSON.stringify(shown);
  if (drawn.get(id) === text) return;
  drawn.set(id, text);
  const place = byId(id);
  const key = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  place.replaceChildren(...make());
  if (key !== undefined) place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
