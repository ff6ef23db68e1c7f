import * as z from 'zod';
import type { Card, Pressed } from '../browser/api.d.ts';
import type { RoomParts } from '../room-parts.ts';
import { type Actor, aboutCard } from './actor.ts';
import { invoke } from './invoke.ts';

const opensSchema = z.object({ msteams: z.object({ type: z.literal('task/fetch') }) });

/** The button does not say something: it asks the bot what shall stand in a dialog. */
export const opensDialog = (data: unknown): boolean => opensSchema.safeParse(data).success;

const cardSchema = z.custom<Card>(
  (value) => z.looseObject({ type: z.literal('AdaptiveCard') }).safeParse(value).success,
);

const answerSchema = z.object({
  task: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string(),
        card: z.object({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: cardSchema,
        }),
      }),
    }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

type Ask = { readonly name: 'task/fetch' | 'task/submit'; readonly data: unknown };

/** Asks the bot for what stands in a dialog, or brings it what was typed there. Without an answer the dialog closes. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
export async function askDialog(room: RoomParts, actor: Actor, { name, data }: Ask): Promise<Pressed> {
  const value = { data, context: { theme: 'default' } };
  const done = await invoke(room, { ...aboutCard(room, actor), type: 'invoke', name, value });
  if ('failed' in done) return { result: 'failed', ...done.failed };
  const { status, body } = done.answer;
  if (status !== 200) return { result: 'failed', because: 'refused', status };
  if (body === undefined || body === null) return { result: 'nothing' };
  const task = answerSchema.safeParse(body).data?.task;
  if (!task) return { result: 'failed', because: 'refused' };
  if (task.type === 'message') return { result: 'say', text: task.value };
  const { title, card } = task.value;
  return { result: 'dialog', title, card: card.content };
}
