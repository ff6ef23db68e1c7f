import { draw } from './draw.js';
import { byId, element } from './element.js';
import { preferences } from './preferences.js';
import { roving } from './roving.js';

/** Those whom a message mentions that they have not seen yet. */
const namesOf = ({ seen, waiting }) =>
  seen.people.filter(({ id }) => waiting.has(id)).map(({ name }) => `@${name}`);

/** Where everybody of the practice world sits, as their machines see it. */
const office = '203.0.113.7';

/**
 * As whom one acts, and what to expect as that person.
 *
 * @param {import('./room').Room} room
 */
export function showPeople(room) {
  const menu = byId('people');
  roving(menu);
  menu.addEventListener('toggle', ({ newState }) => {
    byId('you')
      .querySelector('button')
      ?.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') menu.querySelector('[aria-current]')?.focus();
  });

  const choice = (person) =>
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-key': person.id,
        'aria-current': person.id === room.chosen.person ? 'true' : undefined,
        onclick: () => {
          menu.hidePopover();
          room.choose({ person: person.id });
          byId('switch')?.focus();
        },
      },
      element('strong', {}, person.name),
      ...(room.waiting.has(person.id)
        ? [element('span', { class: 'mention-mark' }, `@ ${room.t().mentioned}`)]
        : []),
      element('span', { class: 'role' }, room.in(person.role)),
      element('span', { class: 'note' }, room.in(person.about)),
    );

  return () => {
    const { people } = room.seen;
    const shown = [preferences.language, people, room.chosen.person, [...room.waiting]];
    draw('you', shown, () => [
      element('span', { id: 'you-are' }, room.t().youAre),
      element(
        'button',
        {
          type: 'button',
          id: 'switch',
          class: 'small',
          'data-key': 'switch',
          popovertarget: 'people',
          'aria-haspopup': 'true',
          'aria-expanded': 'false',
          'aria-labelledby': 'you-are switch',
        },
        element('strong', {}, room.person().name),
        ` · ${room.in(room.person().role)} ▾`,
      ),
      ...(room.waiting.size > 0
        ? [element('span', { class: 'mention-mark' }, room.t().waiting(namesOf(room)))]
        : []),
      element('span', { class: 'note' }, room.t().fromOffice(office)),
    ]);
    draw('people', shown, () => [
      element('h2', { id: 'people-title' }, room.t().actAs),
      ...people.map(choice),
    ]);
  };
}
