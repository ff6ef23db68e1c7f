import { randomUUID } from 'node:crypto';
import { expect, jest, test } from '@jest/globals';
import { openAzure } from '../../azure/azure.ts';
import { startApp } from '../../bot/app.ts';
import { practiceChannel } from '../../bot/teams/channel.ts';
import { seenActivitiesOf } from '../../store/seen-activities.ts';
import { readableLog } from '../support/door.ts';
import { startFakeTeams } from '../support/fake-teams.ts';
import { onEachDatabase } from '../support/store.ts';

jest.setTimeout(60_000);

onEachDatabase((now) => {
  test('the bot lets go of what it need not remember any more', async () => {
    const { store, clock } = now();
    const seen = seenActivitiesOf(store, clock);
    await seen.isFirst('yesterday', { milliseconds: -1 });
    await seen.isFirst('today', { milliseconds: 1_000 });
    const teams = await startFakeTeams();
    const nobody = { principal: 'nobody', credential: { getToken: async () => null } };
    const app = await startApp({
      host: '127.0.0.1',
      port: 0,
      store,
      azure: openAzure({
        identities: { read: nobody, probe: nobody, change: nobody },
        clock,
        trace: () => undefined,
      }),
      channel: practiceChannel(teams.endpoints, clock),
      policy: { version: 1, scopes: [] },
      clock,
      newId: randomUUID,
      log: readableLog().log,
    });
    await app.close();
    await teams.close();
    expect(await store.query('select key from seen_activity')).toEqual([{ key: 'today' }]);
  });
});
