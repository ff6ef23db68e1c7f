const focusable = 'button, input, textarea, select, a[href], [tabindex="0"]';

const labelOf = (node) => node.getAttribute('aria-label') ?? node.textContent;

/** Which of the things with this label it is, so that it is found again in a card drawn anew. */
function pathTo(place, node) {
  const alike = [...place.querySelectorAll(focusable)].filter(
    (candidate) => candidate.tagName === node.tagName && labelOf(candidate) === labelOf(node),
  );
  return { tag: node.tagName, label: labelOf(node), at: alike.indexOf(node) };
}

function follow(place, { tag, label, at }) {
  const alike = [...place.querySelectorAll(focusable)].filter(
    (candidate) => candidate.tagName === tag && labelOf(candidate) === label,
  );
  return alike[at] ?? alike[0];
}

/**
 * What the reader of a card has opened, typed and focused: remembered from one version of it to the next.
 *
 * @param card an AdaptiveCard that is not rendered yet
 * @param {HTMLElement} place where it will stand
 */
export function openedBy(card, place) {
  const visible = new Map();
  const expanded = new Map();
  let tellToggle = () => {};
  card.onElementVisibilityChanged = ({ id, isVisible }) => {
    if (id) visible.set(id, isVisible);
    tellToggle();
  };
  card.onInlineCardExpanded = (action, open) => expanded.set(action.title, { action, open });

  /** What is typed differs from what the card came with. */
  const typed = () =>
    card
      .getAllInputs()
      .flatMap(({ id, value, defaultValue }) =>
        id && value !== undefined && value !== (defaultValue ?? '') ? [[id, value]] : [],
      );

  function look() {
    const focused = place.contains(document.activeElement) ? document.activeElement : undefined;
    return {
      visible: [...visible],
      expanded: [...expanded].flatMap(([title, { open }]) => (open ? [title] : [])),
      typed: typed(),
      focused: focused && pathTo(place, focused),
    };
  }

  function restore(before) {
    for (const [id, isVisible] of before.visible) {
      const part = card.getElementById(id);
      if (part) part.isVisible = isVisible;
    }
    for (const title of before.expanded) follow(place, { tag: 'BUTTON', label: title, at: 0 })?.click();
    for (const [id, value] of before.typed) {
      const control = card.getAllInputs().find((input) => input.id === id)?.renderedInputControlElement;
      if (control && 'value' in control) control.value = value;
    }
    // What is gone leaves the focus on the message, not at the top of the page.
    if (before.focused) {
      const again = follow(place, before.focused) ?? place.closest('[tabindex]');
      again?.focus({ preventScroll: true });
    }
  }

  const onToggle = (tell) => {
    tellToggle = tell;
  };

  return { look, restore, onToggle };
}
