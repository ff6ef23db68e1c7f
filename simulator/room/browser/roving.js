const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Makes a list of buttons one stop of the Tab key; the arrows, Home and End go through it.
 *
 * @param {HTMLElement} place whose buttons may be redrawn at any time
 */
export function roving(place) {
  const items = () => [...place.querySelectorAll('button:not(:disabled)')];

  function settle(current) {
    const all = items();
    const stop = all.includes(current) ? current : (all.find(({ tabIndex }) => tabIndex === 0) ?? all[0]);
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
  }

  place.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const next =
      event.key === 'Home'
        ? all[0]
        : event.key === 'End'
          ? all.at(-1)
          : all[(at + (steps[event.key] ?? 0) + all.length) % all.length];
    if (at < 0 || next === undefined || next === all[at]) return;
    event.preventDefault();
    next.focus();
  });
  place.addEventListener('focusin', ({ target }) => settle(target));
  new MutationObserver(() => settle()).observe(place, { childList: true, subtree: true });
  settle();
}
