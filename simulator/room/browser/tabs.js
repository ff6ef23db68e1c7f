import { draw } from './draw.js';
import { byId, element } from './element.js';
import { preferences } from './preferences.js';
import { roving } from './roving.js';

const names = ['machines', 'channel', 'activity'];

/**
 * On a narrow window one column is shown at a time.
 *
 * @param {import('./room').Room} room
 */
export function showTabs(room) {
  roving(byId('tabs'));

  const tab = (name, unread) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        'data-key': name,
        'aria-selected': String(room.chosen.tab === name),
        'aria-controls': `${name}-panel`,
        onclick: () => room.choose({ tab: name }),
      },
      room.t().tabs[name],
      ...(unread > 0 ? [element('span', { class: 'unread' }, room.t().unread(unread))] : []),
    );

  return () => {
    const unread = [...room.unread.values()].reduce((sum, count) => sum + count, 0);
    draw('tabs', [preferences.language, room.chosen.tab, unread], () =>
      names.map((name) => tab(name, name === 'channel' ? unread : 0)),
    );
    for (const name of names) byId(`${name}-panel`).classList.toggle('shown', room.chosen.tab === name);
  };
}
