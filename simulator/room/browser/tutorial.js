import { openBreak } from './break-dialog.js';
import { draw } from './draw.js';
import { byId, element } from './element.js';
import { prefer, preferences } from './preferences.js';

const order = ['break', 'ask', 'approve'];

/**
 * Three steps that tick themselves off, each a way to where it is done.
 *
 * @param {import('./room').Room} room
 */
export function showTutorial(room) {
  function go(step) {
    if (step === 'ask') {
      room.choose({ tab: 'channel' });
      byId('text').focus();
      return;
    }
    if (step === 'approve') {
      room.choose({ tab: 'channel' });
      byId('switch').focus();
      return;
    }
    room.choose({ tab: 'machines' });
    const machine = room.seen.world.machines[0];
    if (machine) openBreak(room, machine);
  }

  function stepItem(step, at, done, current) {
    const t = room.t();
    return element(
      'li',
      { class: done ? 'done' : '', 'aria-current': current ? 'step' : undefined },
      element(
        'button',
        { type: 'button', class: 'quiet', 'data-key': step, onclick: () => go(step) },
        element('span', { class: 'count', 'aria-hidden': 'true' }, done ? '✔' : String(at + 1)),
        element('span', {}, t.steps[step]),
        ...(done ? [element('span', { class: 'hidden-text' }, ` ${t.stepDone}`)] : []),
      ),
    );
  }

  const turn = (steps) => () => {
    prefer('steps', steps);
    room.redraw();
  };

  return () => {
    const { broken, asked, approved } = room.visit;
    const done = { break: broken, ask: asked, approve: approved };
    const current = order.find((step) => !done[step]);
    const { language, steps } = preferences;
    draw('tutorial', [language, steps, done], () => {
      const t = room.t();
      if (steps === 'hidden') {
        return [
          element(
            'button',
            { type: 'button', class: 'quiet small', 'data-key': 'turn', onclick: turn('shown') },
            t.showSteps,
          ),
        ];
      }
      return [
        element('ol', {}, ...order.map((step, at) => stepItem(step, at, done[step], step === current))),
        element(
          'button',
          {
            type: 'button',
            class: 'quiet small',
            'data-key': 'turn',
            'aria-label': t.hideStepsLong,
            onclick: turn('hidden'),
          },
          t.hideSteps,
        ),
      ];
    });
  };
}
