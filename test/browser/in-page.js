/** What runs in the page itself: each is sent there as text, and so must stand alone. */

/** Runs in the page: text whose colour is too near to what is behind it (WCAG 1.4.3, 4.5 to 1). */
export function faintTexts() {
  const colourOf = (text) => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return { r, g, b, a };
  };
  const over = (top, under) => {
    const mix = (one, other) => one * top.a + other * (1 - top.a);
    return { r: mix(top.r, under.r), g: mix(top.g, under.g), b: mix(top.b, under.b), a: 1 };
  };
  const behind = (element) => {
    if (element === null) return { r: 255, g: 255, b: 255, a: 1 };
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own : over(own, behind(element.parentElement));
  };
  const light = ({ r, g, b }) => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (parent === null || text === '' || !parent.checkVisibility()) continue;
    const background = behind(parent);
    const one = light(over(colourOf(getComputedStyle(parent).color), background));
    const other = light(background);
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) found.push(`${text.slice(0, 40)}: ${contrast.toFixed(2)}`);
  }
  return found;
}

/** Runs in the page: what sticks out of the window or is cut off in its own box. */
export function cutOff() {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.matches('.hidden-text, .hidden-text *, .skip, option'))
      continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    const wider = element.scrollWidth > element.clientWidth + 1;
    const named = `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 30)}`;
    const { right, width } = element.getBoundingClientRect();
    if (wider && overflowX === 'hidden') found.push(`cut off: ${named}`);
    if (wider && textOverflow === 'ellipsis') found.push(`ellipsis: ${named}`);
    const scrolls = element.closest('#conversations, pre') !== null;
    if (width > 0 && right > innerWidth + 1 && !scrolls) found.push(`outside the window: ${named}`);
  }
  // A row of buttons goes on in the next line; only one that has a line for itself may break its words.
  for (const button of document.querySelectorAll('.ac-actionSet button')) {
    if (!button.checkVisibility()) continue;
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(button);
    const oneLine =
      Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom) + 1.6 * Number.parseFloat(lineHeight);
    const isAlone = button.offsetWidth >= button.parentElement.clientWidth - 1;
    if (button.offsetHeight > oneLine && !isAlone)
      found.push(`squeezed: ${button.textContent?.slice(0, 30)}`);
  }
  return found;
}

/** Runs in the page: what assistive technology could not make sense of. */
export function badStructure() {
  const found = [];
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at))
    found.push(`two elements have the id ${id}`);
  for (const name of ['aria-controls', 'aria-labelledby', 'aria-activedescendant', 'for']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      for (const id of element.getAttribute(name)?.split(' ') ?? []) {
        if (!ids.includes(id)) found.push(`${name} names ${id}, which is not there`);
      }
    }
  }
  if (document.querySelectorAll('h1').length !== 1) found.push('there is not exactly one h1');
  if (document.querySelectorAll('main').length !== 1) found.push('there is not exactly one main');
  if (document.documentElement.lang === '') found.push('the page names no language');
  for (const list of document.querySelectorAll('ul > :not(li), ol > :not(li)')) {
    found.push(`a list holds a ${list.tagName}`);
  }
  for (const element of document.querySelectorAll('[tabindex]')) {
    if (Number(element.getAttribute('tabindex')) > 0) found.push('a tabindex is above 0');
  }
  return found;
}
