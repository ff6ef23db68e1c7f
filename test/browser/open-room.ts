import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newTokenKeys } from '../../simulator/identity/tokens.ts';
import { newAzureCalls } from '../../simulator/room/azure-calls.ts';
import { emptyChat } from '../../simulator/room/chat/chat.ts';
import { startPracticeRoom } from '../../simulator/room/practice-room.ts';
import { practiceWorld } from '../../simulator/world/practice-world.ts';
import { type Script, startLittleBot } from './little-bot.ts';

const clock = {
  now: Date.now,
  sleep: async (milliseconds: number, signal?: AbortSignal) => {
    await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => {});
  },
};

/** A practice room with a little bot in it. */
export async function openRoom(script: Script) {
  const bot = await startLittleBot(script);
  const world = practiceWorld({ now: clock.now(), newId: randomUUID });
  const room = await startPracticeRoom({
    world,
    chat: emptyChat(),
    bot: { endpoint: bot.endpoint, appId: randomUUID() },
    clock,
    newId: randomUUID,
    keys: await newTokenKeys(),
    calls: newAzureCalls({ clock, newId: randomUUID }),
    port: 0,
    changed: () => {},
  });
  bot.meet(room.connector);
  return {
    url: room.url,
    world,
    stopBot: bot.close,
    close: async () => {
      await bot.close();
      await room.close();
    },
  };
}
