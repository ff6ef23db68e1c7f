import { draw } from './draw.js';
import { byId, element } from './element.js';
import { preferences } from './preferences.js';
import { suggestionsFor } from './suggestions.js';
import { latestBroken } from './world.js';

const shownAtMost = 10;

/**
 * Where the person writes: the mention of the bot is done for them, commands and names of machines are suggested.
 *
 * @param {import('./room').Room} room
 */
export function showComposer(room) {
  const text = byId('text');
  const list = byId('suggestions');
  let offered = [];
  let marked = -1;
  let mention = true;

  const isPrivate = () => text.value.trimStart().startsWith('/');

  function offer() {
    const fits = document.activeElement === text && room.seen;
    offered = fits ? suggestionsFor(text.value, room.seen, room.in).slice(0, shownAtMost) : [];
    marked = -1;
    drawOffered();
  }

  function drawOffered() {
    list.hidden = offered.length === 0;
    list.setAttribute('aria-label', room.t().suggestions);
    text.setAttribute('aria-expanded', String(offered.length > 0));
    list.replaceChildren(
      ...offered.map(({ insert, about }, at) =>
        element(
          'div',
          {
            id: `suggestion-${at}`,
            role: 'option',
            'aria-selected': String(at === marked),
            // Before the box loses the focus to it.
            onmousedown: (event) => {
              event.preventDefault();
              take(at);
            },
          },
          element('span', {}, insert.trim()),
          element('span', { class: 'note' }, about),
        ),
      ),
    );
    if (marked < 0) text.removeAttribute('aria-activedescendant');
    else text.setAttribute('aria-activedescendant', `suggestion-${marked}`);
    list.children[marked]?.scrollIntoView({ block: 'nearest' });
  }

  function take(at) {
    text.value = offered[at].insert;
    text.setSelectionRange(text.value.length, text.value.length);
    offer();
    drawReach();
  }

  function mark(step) {
    marked = (marked + step + offered.length) % offered.length;
    drawOffered();
  }

  function close() {
    offered = [];
    marked = -1;
    drawOffered();
  }

  async function send() {
    const said = text.value.trim();
    if (said === '') return;
    const { needsMention } = room.conversation();
    const { person, conversation, thread } = room.chosen;
    const before = text.value;
    text.value = '';
    close();
    const given = await room.attempt('POST', 'say', {
      person,
      conversation,
      ...(thread ? { thread } : {}),
      text: said,
      mentionsBot: needsMention && mention && !said.startsWith('/'),
      targeted: said.startsWith('/'),
      client: room.client(),
    });
    if (given === undefined) text.value = before;
    mention = true;
    drawReach();
  }

  const keys = {
    ArrowDown: () => offered.length > 0 && mark(1),
    ArrowUp: () => offered.length > 0 && mark(marked < 0 ? 0 : -1),
    Escape: () => offered.length > 0 && close(),
    Tab: () => marked >= 0 && take(marked),
    Enter: () => (marked >= 0 ? take(marked) : send()),
  };

  text.addEventListener('keydown', (event) => {
    // While a Japanese word is being converted, Enter belongs to the conversion.
    if (event.isComposing || event.shiftKey || !Object.hasOwn(keys, event.key)) return;
    if (keys[event.key]() !== false) event.preventDefault();
  });
  text.addEventListener('input', () => {
    offer();
    drawReach();
  });
  text.addEventListener('focus', offer);
  text.addEventListener('blur', close);
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
    text.focus();
  });
  byId('mention').addEventListener('click', () => {
    mention = !mention;
    drawReach();
  });

  function reach() {
    const t = room.t();
    const { kind, name, needsMention } = room.conversation();
    if (kind === 'personal' || isPrivate()) return t.reachYou;
    return needsMention && !mention ? t.reachNobody : t.reachAll(name);
  }

  function drawReach() {
    const t = room.t();
    const { needsMention } = room.conversation();
    const bot = room.seen.bot.name;
    const button = byId('mention');
    button.hidden = !needsMention || isPrivate();
    button.textContent = t.mention(bot);
    button.setAttribute('aria-pressed', String(mention));
    button.setAttribute('aria-label', t.mentionOn(bot));
    draw('reach', [preferences.language, reach(), room.chosen.thread], () => [reach(), ...replying()]);
  }

  function replying() {
    const { thread } = room.chosen;
    const first = room.seen.messages.find(({ id }) => id === thread);
    if (first === undefined) return [];
    return [
      ` · ${room.t().replying(first.from.name)} `,
      element(
        'button',
        {
          type: 'button',
          class: 'quiet small',
          onclick: () => {
            room.choose({ thread: undefined });
            text.focus();
          },
        },
        room.t().stopReplying,
      ),
    ];
  }

  return () => {
    const t = room.t();
    text.setAttribute('aria-label', t.message);
    text.placeholder = `diagnose ${(latestBroken(room) ?? room.seen.world.machines[0])?.name ?? ''}`;
    drawReach();
  };
}
