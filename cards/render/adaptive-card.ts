import type { Card } from '../card.ts';
import { actionSet } from './adaptive-actions.ts';
import { renderBlock, textBlock } from './adaptive-blocks.ts';
import { cleanText } from './clean-text.ts';
import { fit } from './limits.ts';
import { mentionsOf } from './mentions-of.ts';
import { colours, icons } from './states.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Teams refuses a message of more than 100 KB, counted in UTF-16; the rest is for what is around the card.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
const mostBytes = 80 * 1024;

export const bytesOf = (rendered: Json): number => 2 * JSON.stringify(rendered).length;

/** The card as Teams and the practice room want it: the content of an attachment. */
export const renderAdaptiveCard = (card: Card): Json =>
  render(fit(card, (smaller) => bytesOf(render(smaller)) <= mostBytes));

function render(card: Card): Json {
  const summary = cleanText(card.summary);
  const entities = card.blocks.flatMap((block) =>
    block.type === 'mentions' ? mentionsOf(block.people) : [],
  );
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    // Teams reads no newer one; its own elements ride on this.
    version: '1.5',
    lang: card.language,
    fallbackText: summary,
    speak: summary,
    msteams: { width: 'full', ...(entities.length === 0 ? {} : { entities }) },
    body: [
      ...head(card),
      ...card.blocks.flatMap((block, index) => renderBlock(block, `${index}`)),
      ...actionSet(card.buttons),
      ...(card.footer === undefined || card.footer === ''
        ? []
        : [textBlock(card.footer, { isSubtle: true, size: 'Small' })]),
    ],
  };
}

/** The answer is the first line; where it is stands below, so that neither is squeezed on a phone. */
function head({ state, title, place }: Card): readonly Json[] {
  const size = { size: 'Medium', weight: 'Bolder' };
  const said = textBlock(title, { style: 'heading', ...size });
  return [
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'auto',
          items: [textBlock(icons[state], { wrap: false, color: colours[state], ...size })],
        },
        {
          type: 'Column',
          width: 'stretch',
          spacing: 'Small',
          items: [
            said,
            ...(place === undefined || place === ''
              ? []
              : [textBlock(place, { isSubtle: true, size: 'Small', spacing: 'None' })]),
          ],
        },
      ],
    },
  ];
}
