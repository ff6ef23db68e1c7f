import { element } from './element.js';

const knownPaces = [1, 0.05, 0];
const disturbedTimes = 3;

function paces(room) {
  const { pace } = room.seen.world;
  const t = room.t();
  const choices = knownPaces.includes(pace) ? knownPaces : [pace, ...knownPaces];
  return element(
    'label',
    {},
    element('span', {}, t.pace),
    element(
      'select',
      {
        'data-key': 'pace',
        onchange: ({ target }) => room.attempt('PUT', 'pace', { pace: Number(target.value) }),
      },
      ...choices.map((value) =>
        element(
          'option',
          { value: String(value), selected: value === pace },
          t.paces[value] ?? t.otherPace(value),
        ),
      ),
    ),
  );
}

function disturbance(room, { kind, title }) {
  const { disturbances } = room.seen.world;
  const inForce = disturbances.find((candidate) => candidate.kind === kind);
  const others = disturbances.filter((candidate) => candidate.kind !== kind);
  return element(
    'label',
    { class: 'choice' },
    element('input', {
      type: 'checkbox',
      checked: inForce !== undefined,
      'data-key': `disturb ${kind}`,
      onchange: ({ target }) =>
        room.attempt('PUT', 'disturbances', [
          ...others,
          ...(target.checked ? [{ kind, times: disturbedTimes }] : []),
        ]),
    }),
    element('span', {}, room.in(title), ...(inForce ? [` (${room.t().left(inForce.times)})`] : [])),
  );
}

/** How long Azure takes, and what goes wrong between the bot and the chat. */
export function worldSettings(room) {
  const t = room.t();
  return [
    paces(room),
    element(
      'details',
      { open: room.seen.world.disturbances.length > 0 },
      element('summary', { 'data-key': 'disturb' }, t.disturb),
      element('p', { class: 'note' }, t.disturbHint),
      ...room.seen.world.disturbanceKinds.map((kind) => disturbance(room, kind)),
    ),
  ];
}
