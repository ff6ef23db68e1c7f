import { draw } from './draw.js';
import { byId, element } from './element.js';
import { preferences } from './preferences.js';

const shownAtMost = 200;

/** Asking again and again whether a long operation is done would hide everything else. */
const isPoll = ({ operation }) => operation === 'LongRunning_Poll';

/**
 * Every request of the bot to Azure, as it happens.
 *
 * @param {import('./room').Room} room
 */
export function showActivity(room) {
  const list = byId('calls');
  // Scrolled by keyboard in browsers that do not let a scrolling part have the focus by themselves.
  list.tabIndex = 0;

  /** What a person looks for in it: the group, and what stands after the provider. */
  const shortPath = (path) =>
    path
      .replace(/^\/subscriptions\/[^/]+\/(resourceGroups\/)?/i, '')
      .replace(/\/?providers\/[^/]+\//gi, ' · ');

  /** May be broken after the name of what is asked. */
  const inTwo = (operation) => {
    const [noun, ...verb] = operation.split('_');
    return verb.length > 0 ? [`${noun}_`, element('wbr'), verb.join('_')] : [noun];
  };

  const row = ({ at, method, path, operation, status, milliseconds }) =>
    element(
      'li',
      { class: 'call' },
      element('time', { datetime: at }, new Date(at).toLocaleTimeString('en-GB')),
      element('span', { class: 'operation' }, ...inTwo(operation)),
      element(
        'span',
        { class: status >= 400 ? 'took bad' : 'took' },
        status >= 400 ? `✖ ${status}` : room.t().milliseconds(Math.round(milliseconds)),
      ),
      element('span', { class: 'path', title: path }, `${method} ${shortPath(path)}`),
    );

  return () => {
    const { calls } = room.seen;
    const asked = calls.filter((call) => !isPoll(call));
    const polls = calls.length - asked.length;
    const last = asked.slice(-shownAtMost);
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    draw('activity-sum', [preferences.language, calls.length], () => [
      calls.length > 0 ? room.t().sum(asked.length, polls) : '',
    ]);
    draw('calls', [preferences.language, last.map(({ id }) => id)], () =>
      last.length > 0 ? last.map(row) : [element('li', { class: 'hint' }, room.t().noCalls)],
    );
    if (atEnd) list.scrollTop = list.scrollHeight;
  };
}
