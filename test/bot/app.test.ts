import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openAzure } from '../../azure/azure.ts';
import { startApp } from '../../bot/app.ts';
import { practiceChannel } from '../../bot/teams/channel.ts';
import { policySchema } from '../../changes/policy/policy.ts';
import { outboxOf } from '../../store/outbox.ts';
import { seenActivitiesOf } from '../../store/seen-activities.ts';
import { readableLog } from '../support/door.ts';
import { type FakeTeams, startFakeTeams } from '../support/fake-teams.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  let teams: FakeTeams;
  beforeEach(async () => {
    teams = await startFakeTeams();
  });
  afterEach(() => teams.close());

  const start = () => {
    const { store, clock } = now();
    const nobody = { principal: 'nobody', credential: { getToken: async () => null } };
    return startApp({
      host: '127.0.0.1',
      port: 0,
      store,
      azure: openAzure({
        identities: { read: nobody, probe: nobody, change: nobody },
        clock,
        trace: () => undefined,
      }),
      channel: practiceChannel(teams.endpoints, clock),
      policy: policySchema.parse({ version: 1, scopes: [] }),
      clock,
      newId: randomUUID,
      log: readableLog().log,
    });
  };

  test('the bot lets go of what it need not remember any more', async () => {
    const { store, clock } = now();
    const seen = seenActivitiesOf(store, clock);
    await seen.isFirst('yesterday', { milliseconds: -1 });
    await seen.isFirst('today', { milliseconds: 1_000 });
    const app = await start();
    await app.close();
    expect(await store.query('select key from seen_activity')).toEqual([{ key: 'today' }]);
  });

  test('what a killed process was posting is posted at once, unless another process may be at it', async () => {
    const { store, clock } = now();
    const outbox = outboxOf(store, clock, randomUUID);
    await outbox.enqueue({ conversation: '19:ops', kind: 'delete', payload: {}, key: 'a' });
    await outbox.claim({ milliseconds: 40_000, most: 1, except: [] });
    const app = await start();
    await app.close();
    const [row] = await store.query('select state, in_doubt from outbox');
    expect(row).toEqual(
      store.shared ? { state: 'sending', in_doubt: false } : { state: 'failed', in_doubt: true },
    );
  });
});
