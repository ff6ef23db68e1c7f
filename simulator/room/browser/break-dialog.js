import { byId, element } from './element.js';
import { announce } from './tell.js';

const fits = (room, { title, told }, text) =>
  [title, told].some((given) => room.in(given).toLowerCase().includes(text));

/**
 * The catalogue of what can be done to a machine: searched by words, chosen by ticking one or several.
 *
 * @param {import('./room').Room} room
 * @param {import('./api').Machine} machine
 */
export function openBreak(room, machine) {
  const t = room.t();
  const { scenarios, groups } = room.seen.world;
  const ways = scenarios.filter(({ id }) => machine.possible.includes(id) && !machine.broken.includes(id));
  const chosen = new Set();
  const dialog = byId('break');

  const search = element('input', {
    type: 'search',
    'aria-label': t.search,
    placeholder: t.search,
    oninput: list,
  });
  const place = element('div', { class: 'ways', role: 'group', 'aria-labelledby': 'break-title' });
  const submit = element('button', { type: 'submit', class: 'main', value: 'break' });
  const cancel = element('button', { type: 'button', onclick: () => dialog.close() }, t.cancel);

  function choose({ target }) {
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    settle();
  }

  function settle() {
    submit.textContent = t.doBreak(chosen.size);
    submit.disabled = chosen.size === 0;
  }

  const way = ({ id, title, told }) =>
    element(
      'label',
      { class: 'choice' },
      element('input', { type: 'checkbox', value: id, checked: chosen.has(id), onchange: choose }),
      element(
        'span',
        {},
        element('strong', {}, room.in(title)),
        element('span', { class: 'note' }, room.in(told)),
      ),
    );

  function list() {
    const text = search.value.trim().toLowerCase();
    const found = ways.filter((scenario) => fits(room, scenario, text));
    const sections = groups.flatMap(({ id, title }) => {
      const members = found.filter(({ group }) => group === id);
      return members.length > 0 ? [element('h3', {}, room.in(title)), ...members.map(way)] : [];
    });
    place.replaceChildren(...(sections.length > 0 ? sections : [element('p', { class: 'hint' }, t.noWays)]));
  }

  async function breakIt() {
    const told = [];
    for (const scenario of chosen) {
      const given = await room.attempt('POST', 'break', { machine: machine.id, scenario });
      if (given) told.push(room.in(given.told));
    }
    if (told.length > 0) announce(`${machine.name}: ${told.join(' ')}`);
  }

  list();
  settle();
  dialog.replaceChildren(
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'break-title' }, t.breakOf(machine.name)),
      search,
      place,
      element('div', { class: 'buttons' }, cancel, submit),
    ),
  );
  dialog.setAttribute('aria-labelledby', 'break-title');
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'break') void breakIt();
  };
  dialog.showModal();
}
