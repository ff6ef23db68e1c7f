/**
 * Makes an element. Text is only ever given as a text node, so that no name, tag or message can become markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} attributes `on…` listens; true is an attribute without a value; false and undefined leave it out
 * @param {...(Node | string | undefined)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);
