import { compose } from './compose.js';
import { draw } from './draw.js';
import { byId, element } from './element.js';
import { messageView } from './message-view.js';
import { preferences } from './preferences.js';
import { latestBroken } from './world.js';

const nearEnd = 80;
/** So much of a message has to be in view to count as seen. */
const leastSeen = 60;
/** What stands around a message: the reply button and the edges. */
const roomAround = 90;

/** Messages by thread in the order in which the threads began; where there are none, each stands alone. */
function threadsOf(messages, threads) {
  const grouped = new Map();
  for (const message of messages) {
    const key = threads ? (message.thread ?? message.id) : message.id;
    grouped.set(key, [...(grouped.get(key) ?? []), message]);
  }
  return [...grouped];
}

/**
 * The messages of the chosen conversation.
 *
 * @param {import('./room').Room} room
 */
export function showMessages(room) {
  const log = byId('log');
  // Scrolled by keyboard in browsers that do not let a scrolling part have the focus by themselves.
  log.tabIndex = 0;
  const newer = byId('newer');
  const empty = element('div', { id: 'empty' });
  /** By person, so that nobody meets a card that another has opened. */
  let views = new Map();
  let posts = new Map();
  let shownFor;
  let seenLast;
  let newest;

  newer.addEventListener('click', () => {
    if (newest) reveal(newest);
    log.focus();
  });
  log.addEventListener('scroll', () => {
    if (newest && isInView(newest)) newer.hidden = true;
  });

  const fromEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight;

  /** Stands at the very end and does nothing in the messages: sees a card grow as a whole. */
  const isWatching = () => fromEnd() < 2 && !log.contains(document.activeElement);

  const isInView = (node) =>
    node.getBoundingClientRect().top < log.getBoundingClientRect().bottom - leastSeen &&
    node.getBoundingClientRect().bottom > log.getBoundingClientRect().top + leastSeen;

  /** The whole of it; its beginning, where it is longer than the window. */
  function reveal(node) {
    const isLong = node.offsetHeight > log.clientHeight - roomAround;
    node.scrollIntoView({ block: isLong ? 'start' : 'nearest' });
  }

  function viewOf(message) {
    const view = views.get(message.id) ?? messageView(room, message.id);
    views.set(message.id, view);
    view.show(message);
    return view.place;
  }

  function reply(key, members) {
    const t = room.t();
    const name = members[0].from.name;
    const answer = () => {
      room.choose({ thread: key });
      byId('text').focus();
    };
    const shown = [preferences.language, name];
    const before = posts.get(key)?.reply;
    if (before?.dataset.shown === String(shown)) return before;
    return element(
      'button',
      {
        type: 'button',
        class: 'quiet small reply',
        'data-shown': String(shown),
        'aria-label': t.replyTo(name),
        onclick: answer,
      },
      t.reply,
    );
  }

  function postOf([key, members], threads) {
    const nodes = members.map(viewOf);
    if (!threads) return nodes[0];
    const post = posts.get(key) ?? { place: element('div', { class: 'post' }) };
    post.reply = reply(key, members);
    posts.set(key, post);
    post.place.classList.toggle('answered', room.chosen.thread === key);
    settle(post.place, [...nodes, post.reply]);
    return post.place;
  }

  /** Puts the nodes in this order, without touching what stands right: moving a node would lose its focus. */
  function settle(place, nodes) {
    for (const gone of [...place.children].filter((child) => !nodes.includes(child))) gone.remove();
    nodes.forEach((node, at) => {
      if (place.children[at] !== node) place.insertBefore(node, place.children[at] ?? null);
    });
  }

  function drawEmpty() {
    const t = room.t();
    const text = `diagnose ${(latestBroken(room) ?? room.seen.world.machines[0])?.name ?? ''}`;
    empty.replaceChildren(
      element('h3', {}, t.emptyTitle),
      element('p', { class: 'soft' }, t.emptyText),
      element(
        'button',
        {
          type: 'button',
          onclick: () => compose(room, text),
        },
        t.emptyTry(text),
      ),
    );
  }

  return () => {
    const { person, conversation } = room.chosen;
    const place = `${person} ${conversation}`;
    const moved = place !== shownFor;
    if (moved) {
      views = new Map();
      posts = new Map();
      shownFor = place;
    }
    const messages = room.seen.messages.filter((message) => message.conversation === conversation);
    const last = messages.at(-1);
    const isNew = last !== undefined && last.id !== seenLast;
    const own = last?.from.id === room.person().account;
    const stick = moved || (isNew ? own || fromEnd() < nearEnd : isWatching());
    if (messages.length === 0) {
      drawEmpty();
      settle(log, [empty]);
    } else {
      const { threads } = room.conversation();
      settle(
        log,
        threadsOf(messages, threads).map((thread) => postOf(thread, threads)),
      );
    }
    newest = last && views.get(last.id).place;
    seenLast = last?.id;
    if (newest && stick) reveal(newest);
    newer.hidden = !newest || isInView(newest) || (newer.hidden && !isNew);
    const typing = room.typing.has(conversation);
    draw('typing', [preferences.language, typing], () => [typing ? room.t().typing(room.seen.bot.name) : '']);
  };
}
