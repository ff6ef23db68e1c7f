import type { Card } from '../../cards/card.ts';
import type { PressAnswer } from '../heard.ts';

/** What a client shows to whoever pressed. A refusal too is a success to the channel, or it would show its own error. */
export function pressReply(answer: PressAnswer, render: (card: Card) => unknown): object {
  if (answer && 'card' in answer) {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: render(answer.card),
    };
  }
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: answer ? answer.say : '',
  };
}
