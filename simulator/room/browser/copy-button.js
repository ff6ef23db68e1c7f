import { element } from './element.js';
import { preferences } from './preferences.js';
import { announce, tell } from './tell.js';
import { words } from './words.js';

/** @param {string} text what is copied, character by character */
export function copyButton(text) {
  const t = words[preferences.language];

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      tell(t.notCopied, true);
      return;
    }
    button.textContent = t.copied;
    announce(t.copied);
  }

  const label = () => {
    button.textContent = t.copy;
  };
  const button = element('button', { type: 'button', class: 'small', onclick: copy, onblur: label }, t.copy);
  return button;
}
