import { words } from './words.js';

/** Text from the world only ever becomes text nodes: no name or tag can become markup. */
const byId = (id) => document.getElementById(id);
const refreshEvery = 2000;

let language = localStorage.getItem('language') ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');
let world;
const t = () => words[language];

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') made.addEventListener('click', value);
    else if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Redraws only what has changed, and leaves the focus where it was. */
const drawn = new Map();
function draw(id, shown, make) {
  const text = JSON.stringify([language, shown]);
  if (drawn.get(id) === text) return;
  drawn.set(id, text);
  const key = document.activeElement?.dataset?.key;
  byId(id).replaceChildren(...make());
  if (key)
    byId(id)
      .querySelector(`[data-key="${CSS.escape(key)}"]`)
      ?.focus();
}

async function ask(method, path, body) {
  const answer = await fetch(`/practice/${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-practice': 'yes' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const given = answer.status === 204 ? undefined : await answer.json();
  if (!answer.ok) throw new Error(given.error_description ?? given.error?.message ?? answer.statusText);
  return given;
}

function say(text, refused = false) {
  byId('said').textContent = text;
  byId('said').classList.toggle('refused', refused);
}

async function act(method, path, body, told) {
  try {
    const given = await ask(method, path, body);
    if (told) say(told(given));
    await refresh();
  } catch (error) {
    say(error instanceof TypeError ? t().unreachable : error.message, true);
  }
}

const scenario = (id) => world.scenarios.find((candidate) => candidate.id === id);

function machineRow(machine) {
  const { name, power } = machine;
  const heal = (id) => {
    const title = scenario(id).title[language];
    return element(
      'div',
      { class: 'broken' },
      element('span', {}, `✖ ${title}`),
      element(
        'button',
        {
          type: 'button',
          'data-key': `heal ${id} ${machine.id}`,
          'aria-label': t().healOf(title, name),
          onclick: () => act('POST', 'heal', { vm: machine.id, scenario: id }, () => t().healed(name)),
        },
        t().heal,
      ),
    );
  };
  const tags = Object.entries(machine.tags).map(([key, value]) => `${key}: ${value}`);
  return element(
    'li',
    { class: 'machine' },
    element(
      'div',
      {},
      element('span', { class: `dot ${power}`, 'aria-hidden': 'true' }),
      element('span', { class: 'name' }, name),
      ` ${t().powers[power]}`,
      element('div', { class: 'about' }, [machine.os, machine.address, ...tags].join(' · ')),
    ),
    element(
      'button',
      {
        type: 'button',
        'data-key': `break ${machine.id}`,
        'aria-label': t().breakOf(name),
        onclick: () => openBreak(machine),
      },
      t().break,
    ),
    ...machine.inForce.map(heal),
  );
}

function machineGroups() {
  if (world.machines.length === 0) return [element('p', { class: 'empty' }, t().nothingHere)];
  const groups = new Map();
  for (const machine of world.machines) {
    groups.set(machine.group, [...(groups.get(machine.group) ?? []), machine]);
  }
  return [...groups].flatMap(([group, machines]) => [
    element('h3', {}, `${group} · ${machines[0].location}`),
    element('ul', {}, ...machines.map(machineRow)),
  ]);
}

function openBreak(machine) {
  const ways = machine.possible.filter((id) => !machine.inForce.includes(id)).map(scenario);
  byId('break-title').textContent = t().breakOf(machine.name);
  byId('ways').replaceChildren(
    ...ways.map(({ id, title, told }, index) =>
      element(
        'label',
        { class: 'way' },
        element('input', { type: 'radio', name: 'way', value: id, ...(index === 0 ? { checked: '' } : {}) }),
        element('span', {}, title[language]),
        element('span', { class: 'told' }, told[language]),
      ),
    ),
  );
  const dialog = byId('break');
  dialog.returnValue = '';
  dialog.onclose = () => {
    const chosen = byId('ways').querySelector('input:checked')?.value;
    if (dialog.returnValue !== 'break' || !chosen) return;
    void act(
      'POST',
      'break',
      { vm: machine.id, scenario: chosen },
      ({ told }) => `${machine.name}: ${told[language]}`,
    );
  };
  dialog.showModal();
}

function faultRow({ id, kind, match, times, seconds }) {
  const parts = [
    t().kinds[kind],
    ...[match.method, match.operation, match.path].filter(Boolean),
    ...(seconds === undefined ? [] : [t().forSeconds(seconds)]),
    t().left(times),
  ];
  return element(
    'li',
    {},
    element('span', {}, parts.join(' · ')),
    element(
      'button',
      {
        type: 'button',
        'data-key': `fault ${id}`,
        'aria-label': t().removeOf(t().kinds[kind]),
        onclick: () => act('DELETE', `faults/${encodeURIComponent(id)}`),
      },
      t().remove,
    ),
  );
}

const requestRow = ({ at, method, path, operation, status }) =>
  element(
    'li',
    { class: 'request' },
    element('time', { datetime: at }, new Date(at).toLocaleTimeString(language)),
    element('span', { class: status >= 400 ? 'failed' : '' }, String(status)),
    element('span', {}, operation),
    element(
      'span',
      { class: 'path', title: path },
      `${method} ${path.replace(/^\/subscriptions\/[^/]+\//i, '…/')}`,
    ),
  );

const orEmpty = (list, row, sentence) =>
  list.length > 0 ? list.map(row) : [element('li', { class: 'empty' }, sentence)];

function paceChoices() {
  const known = [1, 0.05, 0];
  const choices = known.includes(world.pace) ? known : [world.pace, ...known];
  return choices.map((pace) =>
    element(
      'option',
      { value: String(pace), ...(pace === world.pace ? { selected: '' } : {}) },
      t().paces[pace] ?? t().otherPace(pace),
    ),
  );
}

function drawWords() {
  document.documentElement.lang = language;
  document.title = t().title;
  for (const place of document.querySelectorAll('[data-words]')) place.textContent = t()[place.dataset.words];
  byId('language').textContent = t().other;
  byId('language').lang = language === 'en' ? 'ja' : 'en';
}

async function refresh() {
  const [seen, requests] = await Promise.all([ask('GET', 'world'), ask('GET', 'activity')]);
  world = seen;
  draw('machines', world.machines, machineGroups);
  draw('faults', world.faults, () => orEmpty(world.faults, faultRow, t().noFaults));
  draw('requests', requests, () => orEmpty([...requests].reverse(), requestRow, t().noRequests));
  draw('pace', world.pace, paceChoices);
  const { kind, method } = byId('new-fault').elements;
  if (kind.dataset.language !== language) {
    kind.dataset.language = language;
    kind.replaceChildren(
      ...world.faultKinds.map((name) => element('option', { value: name }, t().kinds[name] ?? name)),
    );
    method.replaceChildren(
      ...['', 'GET', 'PUT', 'PATCH', 'POST', 'DELETE'].map((name) =>
        element('option', { value: name }, name || t().anyMethod),
      ),
    );
  }
}

byId('language').addEventListener('click', () => {
  language = language === 'en' ? 'ja' : 'en';
  localStorage.setItem('language', language);
  say('');
  drawWords();
  void keepFresh();
});

byId('cancel').addEventListener('click', () => byId('break').close());

byId('pace').addEventListener('change', ({ target }) => act('PUT', 'pace', { pace: Number(target.value) }));

byId('new-fault').addEventListener('submit', (event) => {
  event.preventDefault();
  const given = Object.fromEntries(new FormData(event.target));
  const text = (name) => (given[name].trim() === '' ? {} : { [name]: given[name].trim() });
  const number = (name) => (given[name] === '' ? {} : { [name]: Number(given[name]) });
  const match = { ...text('operation'), ...text('method'), ...text('path') };
  void act('POST', 'faults', { kind: given.kind, match, ...number('times'), ...number('seconds') });
});

const keepFresh = () => refresh().catch(() => say(t().unreachable, true));

drawWords();
void keepFresh();
setInterval(() => document.visibilityState === 'visible' && keepFresh(), refreshEvery);
