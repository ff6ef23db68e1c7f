import { openBreak } from './break-dialog.js';
import { compose } from './compose.js';
import { draw } from './draw.js';
import { byId, element } from './element.js';
import { preferences } from './preferences.js';
import { roving } from './roving.js';
import { announce, tell } from './tell.js';
import { isSurprised, latestBroken } from './world.js';
import { worldSettings } from './world-settings.js';

/**
 * The machines, what is wrong with each, and how to break or heal it.
 *
 * @param {import('./room').Room} room
 */
export function showMachines(room) {
  roving(byId('machines'));
  byId('surprise').addEventListener('click', surprise);

  async function surprise() {
    const given = await room.attempt('POST', 'surprise', {});
    if (!given) return;
    const machine = room.seen.world.machines.find(({ id }) => id === given.machine);
    announce(room.t().surprised(machine?.name ?? given.machine));
  }

  async function heal(machine, scenario) {
    const given = await room.attempt('POST', 'heal', { machine: machine.id, scenario });
    if (given) announce(room.t().healed(machine.name));
  }

  async function reveal(machine) {
    const given = await room.attempt('POST', 'reveal', {});
    if (!given) return;
    const told = given.scenarios.map((scenario) => room.in(scenario.told)).join(' ');
    if (told === '') tell(room.t().nothingToReveal);
    else announce(room.t().revealed(machine.name, told));
  }

  const button = (key, label, words, onclick) =>
    element(
      'button',
      { type: 'button', class: 'small', 'data-key': key, 'aria-label': label, onclick },
      words,
    );

  function brokenRow(machine, id) {
    const scenario = room.seen.world.scenarios.find((candidate) => candidate.id === id);
    if (scenario === undefined) return undefined;
    const title = room.in(scenario.title);
    return element(
      'div',
      { class: 'broken' },
      element('p', { class: 'bad' }, `✖ ${title}`),
      button(`heal ${id} ${machine.id}`, room.t().healOf(title, machine.name), room.t().heal, () =>
        heal(machine, id),
      ),
      element('p', { class: 'note' }, room.in(scenario.told)),
    );
  }

  const secretRow = (machine) =>
    element(
      'div',
      { class: 'broken' },
      element('p', {}, `? ${room.t().secret}`),
      button(`reveal ${machine.id}`, room.t().revealOf(machine.name), room.t().reveal, () => reveal(machine)),
    );

  function machineRow(machine) {
    const t = room.t();
    const { name, power = 'unknown', os, address } = machine;
    return element(
      'li',
      { class: 'machine' },
      element('span', { class: `dot ${power}`, 'aria-hidden': 'true' }),
      element(
        'div',
        { class: 'who' },
        element('p', { class: 'name' }, name),
        element(
          'p',
          { class: 'note' },
          [t.powers[power] ?? power, os === 'Linux' && os, address].filter(Boolean).join(' · '),
        ),
      ),
      button(`break ${machine.id}`, t.breakOf(name), t.break, () => openBreak(room, machine)),
      ...(isSurprised(room, machine) ? [secretRow(machine)] : []),
      ...machine.broken.map((id) => brokenRow(machine, id)),
    );
  }

  function groups(machines) {
    if (machines.length === 0) return [element('p', { class: 'hint' }, room.t().noMachines)];
    const named = new Map();
    for (const machine of machines) {
      const title = `${machine.group} · ${machine.location}`;
      named.set(title, [...(named.get(title) ?? []), machine]);
    }
    return [...named].flatMap(([title, members]) => [
      element('h3', {}, title),
      element('ul', {}, ...members.map(machineRow)),
    ]);
  }

  function hint({ machines, surprise: hidden }) {
    const t = room.t();
    const latest = latestBroken(room);
    if (latest === undefined) {
      return [hidden || machines.some(({ broken }) => broken.length > 0) ? t.breakOne : t.nothingBroken];
    }
    if (room.visit.answered) return [t.nowFix(latest.name)];
    const ask = () => compose(room, `diagnose ${latest.name}`);
    return [
      element('span', {}, t.nowAsk(latest.name)),
      element('button', { type: 'button', class: 'main small', 'data-key': 'ask', onclick: ask }, t.askAbout),
    ];
  }

  return () => {
    const { world } = room.seen;
    const { language } = preferences;
    const shown = [language, world.machines, world.surprise, room.visit.latest, room.visit.answered];
    draw('world-hint', shown, () => hint(world));
    draw('machines', shown, () => groups(world.machines));
    draw('world-settings', [language, world.pace, world.disturbances], () => worldSettings(room));
  };
}
