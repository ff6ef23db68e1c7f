import { showActivity } from './activity.js';
import { showComposer } from './composer.js';
import { ask, listen } from './connection.js';
import { showConversations } from './conversations.js';
import { showHeader } from './header.js';
import { showMachines } from './machines.js';
import { showMessages } from './messages.js';
import { showPeople } from './people.js';
import { applyTheme, prefer, preferences } from './preferences.js';
import { showTabs } from './tabs.js';
import { announce, tell } from './tell.js';
import { showTutorial } from './tutorial.js';
import { newVisit } from './visit.js';
import { words } from './words.js';

const typingFor = 8000;
const narrow = matchMedia('(max-width: 1023px)');
const { visit, follow } = newVisit();

/**
 * The room as this page shows it; every part of the page gets it and draws what it needs.
 *
 * @type {import('./room').Room}
 */
const room = {
  seen: undefined,
  chosen: { person: preferences.person, conversation: undefined, thread: undefined, tab: 'machines' },
  typing: new Map(),
  unread: new Map(),
  waiting: new Set(),
  visit,
  t: () => words[preferences.language],
  in: (given) => given[preferences.language],
  client: () => ({
    language: preferences.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
  person: () => room.seen.people.find(({ id }) => id === room.chosen.person),
  conversation: () => room.seen.conversations.find(({ id }) => id === room.chosen.conversation),
  choose,
  attempt,
  redraw,
};

/** Asks the server for something that the person wants; what goes wrong is told. */
async function attempt(method, path, body) {
  try {
    return await ask(method, path, body);
  } catch (error) {
    tell(error instanceof TypeError ? room.t().unreachable : error.message, true);
    return undefined;
  }
}

function choose(change) {
  const person = room.chosen.person;
  Object.assign(room.chosen, change);
  if (room.chosen.tab === 'channel' || !narrow.matches) room.unread.delete(room.chosen.conversation);
  if (room.chosen.person === person) return redraw();
  prefer('person', room.chosen.person);
  return enter();
}

const parts = [
  showHeader(room),
  showTutorial(room),
  showTabs(room),
  showMachines(room),
  showConversations(room),
  showMessages(room),
  showPeople(room),
  showComposer(room),
  showActivity(room),
];

function redraw() {
  if (room.seen === undefined) return;
  follow(room.seen);
  for (const drawPart of parts) drawPart();
}

function hearMessage(message) {
  const { messages } = room.seen;
  const at = messages.findIndex(
    ({ id, conversation }) => id === message.id && conversation === message.conversation,
  );
  const before = messages[at];
  if (before && before.version > message.version) return;
  room.seen = {
    ...room.seen,
    messages: before ? messages.with(at, message) : [...messages, message],
  };
  if (!before) for (const person of message.mentions) room.waiting.add(person);
  room.waiting.delete(room.chosen.person);
  if (message.from.bot) {
    room.typing.delete(message.conversation);
    const said = message.summary ?? message.text;
    if (said && said !== (before?.summary ?? before?.text)) announce(`${message.from.name}: ${said}`);
    const shown = room.chosen.tab === 'channel' || !narrow.matches;
    const looking = shown && room.chosen.conversation === message.conversation;
    if (!before && !looking) {
      room.unread.set(message.conversation, (room.unread.get(message.conversation) ?? 0) + 1);
    }
  }
  redraw();
}

function hearTyping({ conversation }) {
  clearTimeout(room.typing.get(conversation));
  const over = setTimeout(() => {
    room.typing.delete(conversation);
    redraw();
  }, typingFor);
  room.typing.set(conversation, over);
  redraw();
}

let stopListening = () => {};

/** Comes in as the chosen person, or again after too much was missed. */
async function enter() {
  stopListening();
  const { person } = room.chosen;
  const { language } = preferences;
  if (person === undefined) return;
  const seen = await attempt('GET', `state?${new URLSearchParams({ person, language })}`);
  if (seen === undefined || person !== room.chosen.person) return;
  room.seen = seen;
  room.waiting.delete(person);
  if (room.conversation() === undefined) room.chosen.conversation = seen.conversations[0]?.id;
  room.chosen.thread = undefined;
  stopListening = listen(
    { person, after: seen.cursor },
    {
      message: hearMessage,
      gone: ({ conversation, message }) => {
        const messages = room.seen.messages.filter(
          (known) => known.id !== message || known.conversation !== conversation,
        );
        room.seen = { ...room.seen, messages };
        redraw();
      },
      typing: hearTyping,
      world: (world) => {
        room.seen = { ...room.seen, world };
        redraw();
      },
      call: (call) => {
        room.seen = { ...room.seen, calls: [...room.seen.calls, call] };
        redraw();
      },
      stale: () => enter(),
    },
    () => tell(room.t().unreachable, true),
  );
  redraw();
}

/** The people of another world may have been somebody else. */
async function chooseSomebody() {
  const { people } = (await attempt('GET', 'state')) ?? { people: [] };
  const remembered = people.find(({ id }) => id === preferences.person);
  room.chosen.person = (remembered ?? people[0])?.id;
}

applyTheme();
await chooseSomebody();
await enter();
