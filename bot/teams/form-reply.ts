import type { Card } from '../../cards/card.ts';
import type { PressAnswer } from '../heard.ts';
import { inDialog } from './in-dialog.ts';

/** Stands in the title of the dialog; what it is about, the card says. */
const title = 'rdp-bot';

/**
 * What stands in the dialog now. Nothing: it closes.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
 */
export function formReply(answer: PressAnswer, render: (card: Card) => unknown): object | undefined {
  if (!answer) return undefined;
  if ('say' in answer) return { task: { type: 'message', value: answer.say } };
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: inDialog(render(answer.card)),
  };
  return { task: { type: 'continue', value: { title, height: 'medium', width: 'medium', card } } };
}
