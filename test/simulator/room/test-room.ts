import { newTokenKeys, type TokenKeys } from '../../../simulator/identity/tokens.ts';
import { type AzureCalls, newAzureCalls } from '../../../simulator/room/azure-calls.ts';
import type { Message, Pressed, RoomEvent, State } from '../../../simulator/room/browser/api.d.ts';
import { type Chat, emptyChat } from '../../../simulator/room/chat/chat.ts';
import { type PracticeRoom, startPracticeRoom } from '../../../simulator/room/practice-room.ts';
import { conversationIds, principalIds } from '../../../simulator/world/practice/ids.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import type { World } from '../../../simulator/world/world.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { testMoment } from '../../support/practice.ts';
import { appId, type EchoBot, startEchoBot } from './echo-bot.ts';

export const { tanaka, suzuki, guest } = principalIds;
export const { ops, random } = conversationIds;
export const client = { language: 'ja', timeZone: 'Asia/Tokyo' } as const;

/** What a page hears, in the order in which it is told. */
export type Listener = {
  /** The first event not yet asked for that fits. */
  readonly next: <Name extends RoomEvent['event']>(
    name: Name,
    fits?: (data: Extract<RoomEvent, { event: Name }>['data']) => boolean,
  ) => Promise<Extract<RoomEvent, { event: Name }>['data']>;
  readonly lastId: () => string;
  readonly close: () => void;
};

export type TestRoom = PracticeRoom & {
  readonly bot: EchoBot;
  readonly world: World;
  readonly chat: Chat;
  readonly calls: AzureCalls;
  readonly clock: ReturnType<typeof manualClock>;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: unknown }>;
  readonly state: (person?: string) => Promise<State>;
  readonly say: (text: string, more?: Record<string, unknown>) => Promise<Message>;
  readonly press: (message: string, more?: Record<string, unknown>) => Promise<Pressed>;
  readonly listen: (person?: string, after?: string) => Promise<Listener>;
};

let keys: Promise<TokenKeys> | undefined;

/** The practice room with the little bot behind it. The clock begins now, because the bot's SDK goes by the real time. */
export async function startTestRoom(): Promise<TestRoom> {
  keys ??= newTokenKeys();
  const clock = manualClock(Date.now());
  const { newId } = testMoment();
  const world = practiceWorld({ now: clock.now(), newId });
  const chat = emptyChat();
  chat.installed.push(tanaka, suzuki, guest);
  const bot = await startEchoBot();
  const calls = newAzureCalls({ clock, newId });
  const room = await startPracticeRoom({
    world,
    chat,
    bot: { endpoint: bot.endpoint, appId },
    clock,
    newId,
    keys: await keys,
    calls,
    port: 0,
    changed: () => undefined,
  });
  bot.connect(room.connector);
  const listeners: Listener[] = [];

  const ask: TestRoom['ask'] = async (method, path, body, headers = { 'x-practice': 'yes' }) => {
    const answer = await fetch(`${room.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    };
  };
  const state = async (person: string = tanaka) =>
    (await ask('GET', `/room/state?person=${person}`)).body as State;
  return {
    ...room,
    bot,
    world,
    chat,
    calls,
    clock,
    ask,
    state,
    say: async (text, more = {}) => {
      const said = { person: tanaka, conversation: ops, text, mentionsBot: true, targeted: false, client };
      return (await ask('POST', '/room/say', { ...said, ...more })).body as Message;
    },
    press: async (message, more = {}) => {
      const pressed = {
        person: tanaka,
        message,
        action: 'execute',
        verb: 'again',
        data: { id: '42' },
        client,
      };
      return (await ask('POST', '/room/press', { ...pressed, ...more })).body as Pressed;
    },
    listen: async (person: string = tanaka, after) => {
      const from = after ?? (await state(person)).cursor;
      const listener = await hear(`${room.url}/room/events?${new URLSearchParams({ person, after: from })}`);
      listeners.push(listener);
      return listener;
    },
    close: async () => {
      for (const listener of listeners) listener.close();
      await room.close();
      await bot.close();
    },
  };
}

async function hear(url: string): Promise<Listener> {
  const over = new AbortController();
  const answer = await fetch(url, { signal: over.signal });
  const told: { id: string; event: string; data: never }[] = [];
  let waiting: (() => void) | undefined;
  let lastId = '';
  let rest = '';

  async function read(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const fields = Object.fromEntries(part.split('\n').map((line) => [line.split(': ')[0], line]));
        const value = (name: string) => fields[name]?.slice(name.length + 2) ?? '';
        if (!fields['event']) continue;
        lastId = value('id');
        told.push({ id: lastId, event: value('event'), data: JSON.parse(value('data')) as never });
      }
      waiting?.();
    }
  }
  read().catch(() => undefined);

  return {
    next: async (name, fits = () => true) => {
      for (;;) {
        const at = told.findIndex(({ event, data }) => event === name && fits(data));
        if (at >= 0) return told.splice(at, 1)[0]?.data as never;
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
    },
    lastId: () => lastId,
    close: () => over.abort(),
  };
}
