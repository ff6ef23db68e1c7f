const { ToggleVisibilityAction } = globalThis.AdaptiveCards;

let cards = 0;

/**
 * The renderer tells nobody whether a fold is open: it is put on what opens it, for screen readers. The part that
 * stands first among the targets is the one that counts; the others are decoration, such as arrows.
 *
 * @param card an AdaptiveCard that has been rendered
 * @returns {() => void} to be called when a part was shown or hidden
 */
export function nameFolds(card) {
  cards += 1;
  const folds = card.getAllActions().flatMap((action) => {
    if (!(action instanceof ToggleVisibilityAction)) return [];
    const opener = action.renderedElement ?? action.parent?.renderedElement;
    const [part, ...decoration] = Object.keys(action.targetElements).map((id) => card.getElementById(id));
    return opener && part?.renderedElement ? [{ opener, part, decoration }] : [];
  });
  for (const { opener, part, decoration } of folds) {
    // Several cards on a page use the same ids.
    for (const target of [part, ...decoration]) {
      if (target?.renderedElement) target.renderedElement.id = `card-${cards}-${target.id}`;
    }
    opener.setAttribute('aria-controls', part.renderedElement.id);
  }

  function tell() {
    for (const { opener, part } of folds) {
      part.renderedElement.removeAttribute('aria-expanded');
      opener.setAttribute('aria-expanded', String(part.isVisible));
    }
  }

  tell();
  return tell;
}
