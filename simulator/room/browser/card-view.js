import { element } from './element.js';
import { hostConfig } from './host-config.js';
import { markdownToHtml } from './markdown.js';
import './teams-elements.js';
import { nameFolds } from './name-folds.js';
import { openedBy } from './opened.js';

const { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } = globalThis.AdaptiveCards;

const layout = new HostConfig(hostConfig);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = withMentions(markdownToHtml(text));
  result.didProcess = true;
};

/** Names that the card being drawn may notify: Teams shows what it says of anybody else as it stands. */
let mentions = [];

const escaped = (text) => {
  const place = document.createElement('span');
  place.textContent = text;
  return place.innerHTML;
};

const withMentions = (html) =>
  mentions.reduce(
    (drawn, { text, name }) =>
      drawn.replaceAll(escaped(text), `<span class="at">${escaped(`@${name}`)}</span>`),
    html,
  );

const mentionsIn = ({ msteams }) =>
  (msteams?.entities ?? []).flatMap(({ type, text, mentioned }) =>
    type === 'mention' && typeof text === 'string' ? [{ text, name: String(mentioned?.name ?? '') }] : [],
  );

/** What a press carries to the server; a link is opened here. */
function pressOf(action) {
  if (action instanceof OpenUrlAction) {
    if (/^https?:/i.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
    return undefined;
  }
  if (action instanceof ExecuteAction) return { action: 'execute', verb: action.verb, data: action.data };
  if (action instanceof SubmitAction) return { action: 'submit', data: action.data };
  return undefined;
}

/**
 * A card in the channel. Shown again, it keeps what its reader has opened, typed and focused.
 *
 * @param {(press: { action: 'execute' | 'submit', verb?: string, data: unknown }) => Promise<void>} onPress
 * @param {() => string} unreadable what stands in place of a card that cannot be shown
 */
export function cardView(onPress, unreadable) {
  const place = element('div', { class: 'card' });
  let opened;

  async function press(action) {
    const given = pressOf(action);
    if (given === undefined || place.ariaBusy === 'true') return;
    place.ariaBusy = 'true';
    try {
      await onPress(given);
    } finally {
      place.ariaBusy = null;
    }
  }

  function show(json) {
    const before = opened?.look();
    const card = new AdaptiveCard();
    card.hostConfig = layout;
    card.onExecuteAction = press;
    opened = openedBy(card, place);
    mentions = mentionsIn(json);
    card.parse(json);
    const rendered = card.render();
    if (rendered === undefined) {
      place.replaceChildren(element('p', { class: 'card-unreadable' }, unreadable()));
      return;
    }
    if (typeof json.lang === 'string') rendered.lang = json.lang;
    place.replaceChildren(rendered);
    const tellFolds = nameFolds(card);
    // The renderer writes its own idea of it just after this.
    opened.onToggle(() => queueMicrotask(tellFolds));
    if (before !== undefined) opened.restore(before);
  }

  return { place, show };
}
