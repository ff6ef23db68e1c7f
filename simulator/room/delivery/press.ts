import * as z from 'zod';
import { type Answer, ok } from '../../wire/operation.ts';
import type { Pressed } from '../browser/api.d.ts';
import { type Asked, readAs } from '../http/room-route.ts';
import type { RoomParts } from '../room-parts.ts';
import { type Actor, aboutCard, actorOf } from './actor.ts';
import { clientSchema } from './client.ts';
import { deliver } from './deliver.ts';
import { askDialog, opensDialog } from './dialog.ts';
import { execute } from './execute.ts';

const pressSchema = z.strictObject({
  person: z.string(),
  message: z.string(),
  action: z.enum(['execute', 'submit', 'submit-in-dialog']),
  verb: z.string().optional(),
  data: z.unknown().optional(),
  client: clientSchema,
});

/** Somebody pressed a button of a card. */
export async function press(room: RoomParts, asked: Asked): Promise<Answer> {
  const { action, verb, data, ...who } = readAs(asked, pressSchema);
  const actor = actorOf(room, who);
  if (action === 'submit-in-dialog') return ok(await askDialog(room, actor, { name: 'task/submit', data }));
  if (action === 'submit') {
    return ok(
      await (opensDialog(data)
        ? askDialog(room, actor, { name: 'task/fetch', data })
        : submit(room, actor, data)),
    );
  }
  return ok(await execute(room, actor, { verb, data, trigger: 'manual' }));
}

/** The older way: a message that nobody sees, with the button's data as its value. */
async function submit(room: RoomParts, actor: Actor, value: unknown): Promise<Pressed> {
  const undelivered = await deliver(room, { ...aboutCard(room, actor), type: 'message', value });
  return undelivered ? { result: 'failed', ...undelivered } : { result: 'nothing' };
}
