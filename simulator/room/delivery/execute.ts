import type { Pressed } from '../browser/api.d.ts';
import type { RoomParts } from '../room-parts.ts';
import { type Actor, aboutCard } from './actor.ts';
import { invoke } from './invoke.ts';
import { showAnswer } from './show-answer.ts';

export type Execution = {
  readonly verb?: string | undefined;
  readonly data: unknown;
  /** Automatic: nobody pressed, a card that refreshes itself came into view. */
  readonly trigger: 'automatic' | 'manual';
};

/** A universal action: asks the bot and shows its answer. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview */
export async function execute(
  room: RoomParts,
  actor: Actor,
  { verb, data, trigger }: Execution,
): Promise<Pressed> {
  const action = { type: 'Action.Execute', ...(verb === undefined ? {} : { verb }), data: data ?? {} };
  const shownBefore = actor.message.edited;
  const done = await invoke(room, {
    ...aboutCard(room, actor),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger },
  });
  if ('failed' in done) return { result: 'failed', ...done.failed };
  const { status, body } = done.answer;
  if (status !== 200) return { result: 'failed', because: 'refused', status };
  return showAnswer(room, actor, { body, shownBefore });
}
