import { randomUUID } from 'node:crypto';
import type { Log } from '../../base/log.ts';
import { healthOf } from '../../bot/health.ts';
import type { Heard } from '../../bot/heard.ts';
import type { BodyLimits } from '../../bot/read-json.ts';
import { postOf } from '../../bot/sender/post.ts';
import { startServer } from '../../bot/server.ts';
import { practiceChannel } from '../../bot/teams/channel.ts';
import { receiveFor } from '../../bot/teams/receive.ts';
import type { Handle } from '../../bot/turn.ts';
import { outboxOf } from '../../store/outbox.ts';
import { seenActivitiesOf } from '../../store/seen-activities.ts';
import { turnsOf } from '../../store/turns.ts';
import type { FakeTeams } from './fake-teams.ts';
import type { TestStore } from './store.ts';

export type Logged = { readonly level: string; readonly sentence: string; readonly facts?: object };

/** A log that a test can read. */
export function readableLog(): { readonly log: Log; readonly lines: Logged[] } {
  const lines: Logged[] = [];
  const at = (level: string) => (sentence: string, facts?: object) =>
    void lines.push({ level, sentence, ...(facts ? { facts } : {}) });
  const log: Log = { info: at('info'), warn: at('warn'), error: at('error'), about: () => log };
  return { log, lines };
}

/** The whole door over a fake channel: real server, real botbuilder, real tokens, real store. */
export async function openDoor(
  teams: FakeTeams,
  { store, clock }: TestStore,
  handle: Handle = async () => undefined,
  limits?: BodyLimits,
) {
  const heard: Heard[] = [];
  const { log, lines } = readableLog();
  const outbox = outboxOf(store, clock, randomUUID);
  const seen = seenActivitiesOf(store, clock);
  const post = postOf({ store, outbox, wake: () => undefined });
  const receive = receiveFor({
    channel: practiceChannel(teams.endpoints, clock),
    store,
    seen,
    turns: turnsOf(store, clock, randomUUID),
    post,
    newId: randomUUID,
    log,
    handle: (one, context, keep) => {
      heard.push(one);
      return handle(one, context, keep);
    },
    render: (card) => ({ type: 'AdaptiveCard', title: card.title }),
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    receive,
    health: () => healthOf({ store, outbox, clock }),
    log,
    ...(limits ? { limits } : {}),
  });
  const knock = (
    body: string | Uint8Array | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(`${server.url}/api/messages`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  return {
    server,
    heard,
    lines,
    outbox,
    post,
    knock,
    /** Delivers an activity as the channel does. */
    deliver: async (activity: object, authorization?: string): Promise<Response> =>
      knock(JSON.stringify(activity), { authorization: authorization ?? (await teams.token()) }),
  };
}
