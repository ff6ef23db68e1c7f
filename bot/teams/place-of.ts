import * as z from 'zod';
import type { Place } from '../heard.ts';
import type { TeamsActivity } from './activity.ts';

/** What the sender needs of a place in Teams; botbuilder understands it as a conversation reference. */
const referenceSchema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  bot: z.object({ id: z.string() }),
});

export type TeamsReference = z.infer<typeof referenceSchema>;

/** In a channel the id of the conversation names the thread after a `;`. */
export function placeOf({ conversation, recipient, serviceUrl, channelData }: TeamsActivity): Place {
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
  const reference: TeamsReference = {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversation.id, ...(tenantId === undefined ? {} : { tenantId }) },
    bot: { id: recipient.id },
  };
  const [room = conversation.id] = conversation.id.split(';');
  return { surface: 'teams', conversation: conversation.id, room, reference };
}

export const referenceOf = (place: Place): TeamsReference => referenceSchema.parse(place.reference);
