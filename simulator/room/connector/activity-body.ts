import * as z from 'zod';
import { Refusal } from '../../wire/refusal.ts';
import type { Card } from '../browser/api.d.ts';
import { type Asked, readAs } from '../http/room-route.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** Of a whole message in UTF-16, as Teams counts. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const largest = 100 * 1024;

const cardSchema = z.custom<Card>(
  (value) => z.looseObject({ type: z.literal('AdaptiveCard') }).safeParse(value).success,
  'Only Adaptive Cards are modelled.',
);

const activitySchema = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.literal(cardType), content: cardSchema })).nullish(),
  recipient: z.object({ id: z.string().optional() }).nullish(),
});

export type PostedActivity = {
  readonly type: 'message' | 'typing';
  readonly recipient?: string;
  readonly text?: string;
  readonly format: 'plain' | 'markdown';
  readonly summary?: string;
  readonly cards: Card[];
};

/** What the bot wants to say, or why Teams would not take it. */
export function readActivity(asked: Pick<Asked, 'body'>): PostedActivity {
  if (JSON.stringify(asked.body ?? '').length * 2 > largest) {
    throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  const { type, text, textFormat, summary, attachments, recipient } = readAs(asked, activitySchema);
  const cards = (attachments ?? []).map(({ content }) => content);
  if (type === 'message' && !text && cards.length === 0) {
    throw new Refusal(400, 'BadSyntax', 'Activity has neither text nor attachments.');
  }
  return {
    type,
    ...(text ? { text } : {}),
    format: textFormat === 'plain' ? 'plain' : 'markdown',
    ...(summary ? { summary } : {}),
    cards,
    ...(recipient?.id === undefined ? {} : { recipient: recipient.id }),
  };
}
