import type { Language } from '../../base/language.ts';
import { renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import { everyCard } from '../cards/every-card.ts';
import type { Script, Speak } from './little-bot.ts';

const card = (name: string, language: Language = 'en') => {
  const found = everyCard.find((sample) => sample.card === name);
  if (!found) throw new Error(`There is no sample of ${name}.`);
  return renderAdaptiveCard(found.build(language));
};

export const form = (title: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: title, wrap: true },
    {
      type: 'Container',
      id: 'more',
      isVisible: false,
      items: [{ type: 'TextBlock', text: 'What was folded' }],
    },
    { type: 'Input.Text', id: 'address', label: 'Address', maxLength: 40 },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Inner',
          card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'What was inside' }] },
        },
        { type: 'Action.Execute', title: 'Refuse me', verb: 'refuse', data: { id: 'one' } },
        { type: 'Action.Execute', title: 'Change it', verb: 'replace', data: { id: 'two' } },
      ],
    },
  ],
});

export const hostile =
  '<img src=x onerror="document.title=1"> **bold** [here](javascript:alert(1)) <at>all</at>';

/** What a test can see of the bot, and go on from. */
export type Seen = { last?: { readonly speak: Speak; readonly id: string }; readonly pressed: unknown[] };

/** Answers by what the message holds: a diagnosis, a form, or hostile text. Presses are refused, or change the card. */
export const scripted = (seen: Seen): Script => ({
  onMessage: async ({ text = '' }, speak) => {
    const [first, summary] = /form/.test(text)
      ? ([form('First'), 'A form'] as const)
      : /hostile/.test(text)
        ? ([form(hostile), hostile] as const)
        : ([card('status-card'), 'Looking at web-01'] as const);
    const id = await speak.send(first, summary);
    seen.last = { speak, id };
    if (/diagnose/.test(text)) {
      const language = /診断/.test(text) ? 'ja' : 'en';
      await speak.update(id, card('verdict-card', language), 'RDP to web-01 is blocked by a network rule');
    }
  },
  onInvoke: ({ value }) => {
    seen.pressed.push(value);
    return JSON.stringify(value).includes('refuse')
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'You may not do that.' }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: form('Changed for you') };
  },
});
