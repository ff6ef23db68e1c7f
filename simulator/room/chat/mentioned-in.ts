import * as z from 'zod';
import type { World } from '../../world/world.ts';
import type { Card } from '../browser/api.d.ts';
import { userNamed } from './people.ts';

const cardSchema = z.object({ msteams: z.object({ entities: z.array(z.unknown()) }) });

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

/** Object ids of the people whom the cards notify: those that Teams finds by id, account or principal name, and whose mention stands in the card. */
export function mentionedIn(world: World, cards: readonly Card[]): readonly string[] {
  const people = cards.flatMap((card) => {
    const entities = cardSchema.safeParse(card).data?.msteams.entities ?? [];
    const body = JSON.stringify(card['body'] ?? []);
    return entities.flatMap((entity) => {
      const mention = mentionSchema.safeParse(entity).data;
      const stands = mention && body.includes(JSON.stringify(mention.text).slice(1, -1));
      return stands ? (userNamed(world, mention.mentioned.id)?.id ?? []) : [];
    });
  });
  return [...new Set(people)];
}
