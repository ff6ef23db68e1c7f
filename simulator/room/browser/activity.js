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

  /** What a person looks for in it: the group and the names. What is done to them, the operation says. */
  function whereOf(path) {
    const [, group = ''] = /\/resourceGroups\/([^/]+)/i.exec(path) ?? [];
    const [, after] = /.*\/providers\/[^/]+\/(.+)$/i.exec(path) ?? [];
    if (after === undefined) return path.split('/').slice(-2).join('/');
    const names = after.split('/').filter((_, at) => at % 2 === 1);
    return [group, ...names].filter(Boolean).join(' · ') || after;
  }

  /** May be broken after the name of what is asked. */
  const inTwo = (operation) => {
    const [noun, ...verb] = operation.split('_');
    return verb.length > 0 ? [`${noun}_`, element('wbr'), verb.join('_')] : [noun];
  };

  const row = ({ at, method, path, operation, status, milliseconds, does, script }) =>
    element(
      'li',
      { class: `call ${does}` },
      element('time', { datetime: at }, new Date(at).toLocaleTimeString('en-GB')),
      element('span', { class: 'operation' }, ...inTwo(operation)),
      element(
        'span',
        { class: status >= 400 ? 'took bad' : 'took' },
        status >= 400 ? `✖ ${status}` : room.t().milliseconds(Math.round(milliseconds)),
      ),
      element('span', { class: 'path', title: path }, `${method} ${whereOf(path)}`),
      ...(does === 'change' ? [element('span', { class: 'did' }, `✎ ${room.t().changed}`)] : []),
      ...(script ? [scriptOf(script)] : []),
    );

  /** What was run inside the machine; what the harness was told to do can be read. */
  function scriptOf({ program, bytes, mode, order }) {
    const t = room.t();
    const name = [`${t.script} ${program}`, mode, `${(bytes / 1024).toFixed(1)} KB`]
      .filter(Boolean)
      .join(' · ');
    if (order === undefined) return element('span', { class: 'did' }, name);
    return element(
      'details',
      { class: 'did' },
      element('summary', {}, `${mode === 'check' ? '' : '✎ '}${name} · ${t.show}`),
      element('pre', { tabindex: '0' }, order),
    );
  }

  const polled = (polls) => (polls > 0 ? [element('li', { class: 'hint' }, room.t().polled(polls))] : []);

  return () => {
    const { calls } = room.seen;
    const asked = calls.filter((call) => !isPoll(call));
    const polls = calls.length - asked.length;
    const last = asked.slice(-shownAtMost);
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    draw('activity-sum', [preferences.language, calls.length], () => [
      calls.length > 0 ? room.t().sum(asked.length) : '',
    ]);
    draw('calls', [preferences.language, last.map(({ id }) => id), polls], () =>
      last.length > 0
        ? [...last.map(row), ...polled(polls)]
        : [element('li', { class: 'hint' }, room.t().noCalls)],
    );
    if (atEnd) list.scrollTop = list.scrollHeight;
  };
}
