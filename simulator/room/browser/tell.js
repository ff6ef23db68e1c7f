import { byId } from './element.js';

const shownFor = 7000;
let hiding;

/** For who does not see the page: said once, when the screen reader has time. */
export function announce(text) {
  byId('announced').textContent = text;
}

/** For everybody: shown for a moment, and announced. */
export function tell(text, refused = false) {
  const toast = byId('toast');
  toast.textContent = text;
  toast.classList.toggle('refused', refused);
  toast.hidden = false;
  announce(text);
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    toast.hidden = true;
  }, shownFor);
}
