import * as z from 'zod';
import type { Card } from '../../cards/card.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { Outgoing } from '../outgoing.ts';
import type { Deliver } from '../sender/deliver.ts';
import { type Delivery, deliveryOf } from '../sender/delivery.ts';
import { secondCopy } from '../sender/second-copy.ts';
import { shownAlone } from '../sender/shown-alone.ts';
import type { Connector } from './connector.ts';
import { referenceOf } from './place-of.ts';

type Parts = {
  readonly connector: Connector;
  readonly render: (card: Card) => unknown;
};

/** The outbox keeps what `Post` was given, and it is read as that; no schema repeats the model of cards. */
const cardSchema = z.custom<Card>((value) => typeof value === 'object' && value !== null);

const outgoingSchema = z.object({
  place: z.object({
    surface: z.literal('teams'),
    conversation: z.string(),
    room: z.string(),
    reference: z.record(z.string(), z.unknown()),
  }),
  card: cardSchema,
  onlyFor: z.string().exactOptional(),
  otherwise: z.string().exactOptional(),
  notify: z.boolean().exactOptional(),
});

const targetedQuery = '?isTargetedActivity=true';

/** Posts to Teams. What it answers as the id of a message is the path under which it can be changed. */
export function deliverToTeams({ connector, render }: Parts): Deliver {
  return async ({ entry, posted }) => {
    const outgoing = outgoingSchema.parse(entry.payload);
    const { serviceUrl } = referenceOf(outgoing.place);
    switch (entry.kind) {
      case 'send':
        return send(outgoing, entry);
      case 'update': {
        if (posted === undefined) return sendInstead(outgoing, entry);
        const body = messageOf(outgoing, outgoing.card);
        return deliveryOf(await connector({ serviceUrl, method: 'PUT', path: posted, body }));
      }
      case 'delete':
        if (posted === undefined) return { ended: 'never', because: 'never-posted' };
        return deliveryOf(await connector({ serviceUrl, method: 'DELETE', path: posted }));
      default:
        return entry.kind satisfies never;
    }
  };

  async function sendInstead(outgoing: Outgoing, entry: OutboxEntry): Promise<Delivery> {
    const { otherwise, card } = outgoing;
    if (otherwise === undefined) return { ended: 'never', because: 'never-posted' };
    return send({ ...outgoing, card: shownAlone(card), onlyFor: otherwise }, entry);
  }

  async function send(outgoing: Outgoing, { inDoubt }: OutboxEntry): Promise<Delivery> {
    const { place, onlyFor, notify } = outgoing;
    const { conversation } = referenceOf(place);
    const message = {
      ...messageOf(outgoing, inDoubt ? secondCopy(outgoing.card) : outgoing.card),
      ...(notify ? { channelData: { notification: { alert: true } } } : {}),
    };
    if (onlyFor === undefined) return postTo(outgoing, conversation.id, message);
    const targeted = { ...message, recipient: { id: onlyFor } };
    const delivery = await postTo(outgoing, conversation.id, targeted, targetedQuery);
    const refused = delivery.ended === 'never' && [400, 403, 404].includes(delivery.status ?? 0);
    return refused ? sendAlone(outgoing, onlyFor, message) : delivery;
  }

  /** Where Teams shows nobody a message alone, the person's own chat with the bot does. */
  async function sendAlone(outgoing: Outgoing, person: string, message: object): Promise<Delivery> {
    const { bot, conversation, serviceUrl } = referenceOf(outgoing.place);
    const tenant = conversation.tenantId;
    const body = {
      bot,
      members: [{ id: person }],
      isGroup: false,
      ...(tenant === undefined ? {} : { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
    };
    const made = await connector({ serviceUrl, method: 'POST', path: 'v3/conversations', body });
    const id = 'status' in made ? made.id : undefined;
    if (id !== undefined) return postTo(outgoing, id, message);
    const delivery = deliveryOf(made);
    if (delivery.ended === 'posted') return { ended: 'never', because: 'refused-by-channel' };
    // Nothing was posted yet, whatever became of the chat.
    return delivery.ended === 'later' ? { ...delivery, inDoubt: false } : delivery;
  }

  async function postTo(
    outgoing: Outgoing,
    conversation: string,
    body: object,
    query = '',
  ): Promise<Delivery> {
    const { serviceUrl } = referenceOf(outgoing.place);
    const path = `v3/conversations/${encodeURIComponent(conversation)}/activities`;
    const answer = await connector({ serviceUrl, method: 'POST', path: `${path}${query}`, body });
    const delivery = deliveryOf(answer);
    if (delivery.ended !== 'posted' || delivery.id === undefined) return delivery;
    return { ended: 'posted', id: `${path}/${encodeURIComponent(delivery.id)}${query}` };
  }

  /** A card alone: with a text beside it, Teams makes two messages of it and tells the id of one. */
  function messageOf({ place }: Outgoing, card: Card): object {
    const { bot, conversation } = referenceOf(place);
    return {
      type: 'message',
      from: bot,
      conversation: { id: conversation.id },
      summary: card.summary,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: render(card) }],
    };
  }
}
