import type { Language, Words } from '../../base/language.ts';
import type { UnheardReason } from '../../base/reasons.ts';
import type { Card } from '../../cards/card.ts';
import type { RunTurn } from '../../store/turns.ts';
import type { Heard, PressAnswer } from '../heard.ts';
import { activitySchema, type TeamsActivity } from './activity.ts';
import { TeamsAdapter } from './adapter.ts';
import type { Channel } from './channel.ts';
import { formReply } from './form-reply.ts';
import { heardFrom } from './heard-from.ts';
import { pressReply } from './press-reply.ts';
import { type TurnParts, takeTurn } from './take-turn.ts';

export type ReceiveParts = TurnParts & {
  readonly channel: Channel;
  readonly turns: RunTurn;
  readonly render: (card: Card) => unknown;
};

/** What came to the door, not believed yet. */
export type Request = { readonly body: unknown; readonly authorization: string };

export type Reply = { readonly status: number; readonly body?: object };

const alreadyReceived: Words = { en: 'This was already received.', ja: 'すでに受け付けています。' };

/** The way of one request: proved, understood, heard once, answered when all of it is committed. */
export function receiveFor(parts: ReceiveParts): (request: Request) => Promise<Reply> {
  const { channel, turns, log, render } = parts;
  const adapter = new TeamsAdapter(channel.authentication);

  async function hear(activity: TeamsActivity): Promise<Reply> {
    const listened = heardFrom(activity, channel.tenants);
    if ('unheard' in listened) {
      log.info('Something was not listened to.', { reason: listened.unheard, type: activity.type });
      return { status: 200 };
    }
    const { heard } = listened;
    const took = await turns(heard.place.conversation, (lost) =>
      takeTurn({ heard, activity, adapter }, lost, parts),
    );
    if (activity.type === 'invoke') {
      const answer = 'again' in took ? { say: alreadyReceived[heard.speaker.language] } : took.answer;
      return { status: 200, ...replyTo(heard, answer) };
    }
    if ('answer' in took && took.answer) await postAnswer(activity.id, heard, took.answer);
    return { status: 200 };
  }

  const replyTo = (heard: Heard, answer: PressAnswer): Pick<Reply, 'body'> => {
    const isForm = heard.kind === 'press' && heard.form !== undefined;
    const body = isForm ? formReply(answer, render) : pressReply(answer, render);
    return body ? { body } : {};
  };

  /** An old client pressed by sending a message, so its answer is a message too. */
  async function postAnswer(
    id: string,
    { place, personal, speaker }: Heard,
    answer: NonNullable<PressAnswer>,
  ) {
    const card = 'card' in answer ? answer.card : sentenceCard(answer.say, speaker.language);
    const outgoing = { place, card, ...(personal ? {} : { onlyFor: speaker.channelId }) };
    await parts.post.send(`answer/${place.conversation}/${id}`, outgoing);
  }

  return async ({ body, authorization }) => {
    const activity = activitySchema.safeParse(body).data;
    if (!activity) return refused('malformed-activity');
    if (!channel.allowsService(activity.serviceUrl)) return refused('service-not-allowed');
    const reason = await adapter.refuse(activity, authorization);
    return reason ? refused(reason) : hear(activity);
  };

  function refused(reason: UnheardReason): Reply {
    log.warn('A request was refused at the door.', { reason });
    return { status: statusOf(reason), body: { error: { code: reason } } };
  }
}

const sentenceCard = (sentence: string, language: Language): Card => ({
  language,
  summary: sentence,
  state: 'note',
  title: sentence,
  blocks: [],
  buttons: [],
});

function statusOf(reason: UnheardReason): number {
  if (reason === 'not-signed') return 401;
  if (reason === 'service-not-allowed') return 403;
  return reason === 'keys-unreachable' ? 503 : 400;
}
