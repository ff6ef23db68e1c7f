import { openCardDialog } from './card-dialog.js';
import { cardView } from './card-view.js';
import { element } from './element.js';
import { preferences } from './preferences.js';

const initialsOf = (name) =>
  name
    .replace(/\(.*\)/, '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');

/**
 * One message. Drawn again it changes only what has changed, so that a card keeps its state.
 *
 * @param {import('./room').Room} room
 * @param {string} key of the message, for the focus
 */
export function messageView(room, key) {
  const head = element('header', { class: 'head' });
  const text = element('p', { class: 'text' });
  const cards = element('div', { class: 'cards' });
  const foot = element('div', { class: 'foot' });
  const avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' });
  const body = element('div', { class: 'body' }, head, text, cards, foot);
  const place = element('article', { class: 'message fresh', tabindex: '-1', 'data-key': key }, avatar, body);
  const views = [];
  let message;
  let drawn;
  let drawnCards;

  const which = () => ({ person: room.chosen.person, message: message.id });

  const ask = (given) => room.attempt('POST', 'press', { ...which(), ...given, client: room.client() });

  const opensDialog = ({ data }) => data?.msteams?.type === 'task/fetch';

  async function press(given) {
    const pressed = await ask(given);
    if (pressed === undefined) return;
    if (pressed.result === 'dialog' || (pressed.result === 'say' && opensDialog(given))) {
      const submit = (data) => ask({ action: 'submit-in-dialog', data });
      openCardDialog(room, submit, (failed) => failure(room.t().pressFailures, failed)).show(pressed);
      return;
    }
    if (pressed.result === 'say') return notice(pressed.text);
    if (pressed.result === 'failed') return notice(failure(room.t().pressFailures, pressed));
    notice(undefined);
  }

  const failure = (sentences, { because, status }) => {
    const sentence = sentences[because];
    return typeof sentence === 'function' ? sentence(status) : sentence;
  };

  /** What the bot answers to a press, below the card: for whoever pressed, until it is put away. */
  function notice(said) {
    body.querySelector('.notice')?.remove();
    if (!said) return;
    const close = element(
      'button',
      { type: 'button', class: 'quiet small', onclick: () => notice(undefined) },
      room.t().dismiss,
    );
    const shown = element('div', { class: 'notice', role: 'status' }, element('p', {}), close);
    body.append(shown);
    // A live region speaks of what changes in it, not of what it came with.
    requestAnimationFrame(() => {
      shown.firstElementChild.textContent = said;
    });
    shown.scrollIntoView({ block: 'nearest' });
  }

  function drawHead() {
    const t = room.t();
    const { from, at, edited, onlyForYou, mentions } = message;
    const mentioned = mentions.includes(room.chosen.person);
    place.classList.toggle('mentioned', mentioned);
    avatar.textContent = from.bot ? 'R' : initialsOf(from.name);
    avatar.classList.toggle('bot', from.bot);
    place.setAttribute('aria-label', `${from.name} ${timeOf(at)}`);
    head.replaceChildren(
      element('strong', {}, from.name),
      element('time', { datetime: at }, timeOf(at)),
      ...(edited ? [element('span', {}, `${t.edited} ${timeOf(edited)}`)] : []),
      ...(mentioned ? [element('span', { class: 'mention-mark' }, `@ ${t.mentionsYou}`)] : []),
      ...(onlyForYou ? [element('span', { class: 'private' }, t.onlyYou)] : []),
    );
  }

  function drawText() {
    const { mentionsBot } = message;
    text.hidden = message.text === undefined;
    text.replaceChildren(
      ...(mentionsBot ? [element('span', { class: 'at' }, room.seen.bot.name), ' '] : []),
      message.text ?? '',
    );
  }

  function drawFoot() {
    const t = room.t();
    const { delivery } = message;
    foot.replaceChildren();
    if (delivery?.state === 'sending') foot.append(element('p', { class: 'note' }, t.sending));
    if (delivery?.state === 'not-for-bot') foot.append(element('p', { class: 'note' }, t.notForBot));
    if (delivery?.state !== 'failed') return;
    foot.append(
      element('p', { class: 'bad' }, `✖ ${failure(t.failures, delivery)}`),
      element(
        'button',
        { type: 'button', class: 'small', onclick: () => room.attempt('POST', 'resend', which()) },
        t.again,
      ),
    );
  }

  function drawCards() {
    // The page has words of its own in a card, such as on what copies a script.
    const now = `${preferences.language} ${JSON.stringify(message.cards)}`;
    if (now === drawnCards) return;
    drawnCards = now;
    notice(undefined);
    for (const [at, card] of message.cards.entries()) {
      if (views[at] === undefined) {
        views[at] = cardView(press, () => room.t().unreadable);
        cards.append(views[at].place);
      }
      views[at].show(card);
      refresh(card);
    }
    for (const view of views.splice(message.cards.length)) view.place.remove();
  }

  function refresh(card) {
    const accounts = card.refresh?.userIds;
    if (!Array.isArray(accounts) || !accounts.includes(room.person().account)) return;
    void room.attempt('POST', 'refresh', { ...which(), trigger: 'automatic', client: room.client() });
  }

  function show(given) {
    message = given;
    const now = `${preferences.language} ${message.version}`;
    if (now === drawn) return;
    drawn = now;
    drawHead();
    drawText();
    drawCards();
    drawFoot();
  }

  return { place, show };
}

const timeOf = (at) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
