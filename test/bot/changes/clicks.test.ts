import { expect, jest, test } from '@jest/globals';
import { openAzure } from '../../../azure/azure.ts';
import { loopbackHttpClient } from '../../../azure/loopback.ts';
import { randomId } from '../../../base/ids.ts';
import { startApp } from '../../../bot/app.ts';
import { practiceCredential } from '../../../bot/practice-credential.ts';
import { readPolicyFile } from '../../../bot/read-policy-file.ts';
import { practiceChannel } from '../../../bot/teams/channel.ts';
import { practiceIdentityHeader } from '../../../simulator/identity/sign-in.ts';
import { newTokenKeys } from '../../../simulator/identity/tokens.ts';
import { startPracticeAzure } from '../../../simulator/practice-azure.ts';
import { clientIds } from '../../../simulator/world/practice/ids.ts';
import { auditEntriesOf } from '../../../store/audit-entries.ts';
import { readableLog } from '../../support/door.ts';
import { startFakeTeams } from '../../support/fake-teams.ts';
import { onEachDatabase, type TestStore } from '../../support/store.ts';
import { boardOf } from '../../torture/board.ts';
import { crowdedWorld } from '../../torture/crowded-world.ts';
import { countRequests } from '../../torture/effects.ts';
import { fastClock } from '../../torture/fast-clock.ts';
import { ordersFor } from '../../torture/orders.ts';
import { activityOf, isOver, type Press } from '../../torture/play.ts';
import { buttonIdOf, conversationOf, seed } from '../../torture/seed.ts';

jest.setTimeout(120_000);

/** One machine that a rule keeps people from, Teams, and as many bots as the database lets work on it. */
async function open({ store }: TestStore) {
  const clock = fastClock({ since: Date.now(), times: 10 });
  const orders = ordersFor(1);
  const world = crowdedWorld(orders, { now: clock.now(), newId: randomId });
  const requests = countRequests();
  const azure = await startPracticeAzure({
    world,
    clock,
    newId: randomId,
    keys: await newTokenKeys(),
    port: 0,
    after: requests.after,
  });
  const teams = await startFakeTeams();
  const { appId, tenantId: tenant, serviceUrl } = teams.endpoints;
  await seed(store, { clock, orders, appId, tenant, serviceUrl });
  const endpoint = azure.url.replace('http:', 'https:');
  const identity = (clientId: string) => ({
    principal: clientId,
    credential: practiceCredential(azure.url, practiceIdentityHeader, clientId),
  });
  const policy = await readPolicyFile(new URL('../../../bot/practice-policy.json', import.meta.url));
  const { log, lines } = readableLog();
  const bot = () =>
    startApp({
      host: '127.0.0.1',
      port: 0,
      store,
      azure: openAzure({
        identities: {
          read: identity(clientIds.botRead),
          probe: identity(clientIds.botProbe),
          change: identity(clientIds.botChange),
        },
        clock,
        trace: () => undefined,
        endpoint,
        graphEndpoint: endpoint,
        httpClient: loopbackHttpClient(),
        pollEveryMs: 20,
      }),
      channel: practiceChannel(teams.endpoints, clock),
      policy,
      clock,
      newId: randomId,
      log,
    });
  const bots = [await bot(), ...(store.shared ? [await bot()] : [])];
  const [order] = orders;
  if (!order) throw new Error('There is no order.');
  return {
    order,
    lines,
    requests: requests.counts,
    board: boardOf(teams),
    /** So many presses of a button at the same time, through the doors of all bots. */
    pressAtOnce: (times: number, press: Omit<Press, 'conversation'>) =>
      Promise.all(
        Array.from({ length: times }, async (_, index) => {
          const body = activityOf({ ...press, conversation: conversationOf(order) }, teams);
          const answer = await fetch(`${bots[index % bots.length]?.url}/api/messages`, {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json', authorization: await teams.token() },
          });
          return answer.status;
        }),
      ),
    close: async () => {
      for (const one of bots) await one.close();
      await teams.close();
      await azure.close();
    },
  };
}

onEachDatabase((now) => {
  test('twenty equal requests are one card, and fifty clicks on Approve one execution', async () => {
    const { order, board, requests, lines, pressAtOnce, close } = await open(now());
    const { store } = now();
    try {
      await pressAtOnce(20, { who: 'tanaka', verb: 'request-fix', id: buttonIdOf(order) });
      const proposal = await board.until(({ buttons }) => buttons.some(({ verb }) => verb === 'approve'));
      const approve = proposal.buttons.find(({ verb }) => verb === 'approve')?.id ?? '';
      const answers = await pressAtOnce(50, { who: 'suzuki', verb: 'approve', id: approve });
      expect(answers).toEqual(Array.from({ length: 50 }, () => 200));
      const last = await board.until(isOver);
      expect(last.text).toContain('answers again');

      expect(await store.query('select number, state from change')).toEqual([{ number: 1, state: 'fixed' }]);
      const cards = await store.query(
        "select from outbox where kind = 'send' and idempotency_key = 'change/1'",
      );
      expect(cards).toHaveLength(1);
      const audit = await auditEntriesOf(store).list({ after: 0, most: 99 });
      const events = audit.map(({ entry }) => (entry as { event: string }).event);
      expect(events).toEqual([
        'requested',
        'prepared',
        'approved',
        'started',
        'step-done',
        'done',
        'judged-fixed',
      ]);
      const writes = [...requests].filter(([key]) => key.includes('/securityRules/'));
      expect(writes.map(([, count]) => count)).toEqual([1]);
      expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    } finally {
      await close();
    }
  });
});
