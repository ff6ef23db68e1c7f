import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { startTidying } from '../../bot/tidy.ts';
import { outboxOf } from '../../store/outbox.ts';
import { seenActivitiesOf } from '../../store/seen-activities.ts';
import { stateOf } from '../../store/state.ts';
import { readableLog } from '../support/door.ts';
import { manualClock } from '../support/manual-clock.ts';

test('the store is tidied at the start and every hour, also after it could not be', async () => {
  const clock = manualClock();
  const { log, lines } = readableLog();
  const asked: string[] = [];
  const store = {
    shared: false,
    query: async (text: string) => {
      asked.push(text.split(' ').slice(0, 3).join(' '));
      if (asked.length === 1) throw new Error('The database is away.');
      return [];
    },
    transaction: <T>(work: () => Promise<T>) => work(),
    whenCommitted: () => undefined,
    close: async () => undefined,
  };
  const parts = {
    outbox: outboxOf(store, clock, randomUUID),
    seen: seenActivitiesOf(store, clock),
    state: stateOf(store, clock),
  };
  const stop = startTidying({ ...parts, clock, log });
  await clock.settle();
  expect(lines).toMatchObject([{ level: 'error' }]);
  await clock.advance(3_600_000);
  const all = ['outbox', 'seen_activity', 'conversation_state'].map((table) => `delete from ${table}`);
  expect(asked).toEqual(['delete from outbox', ...all]);
  await stop();
  await clock.advance(3_600_000);
  expect(asked).toHaveLength(4);
});
