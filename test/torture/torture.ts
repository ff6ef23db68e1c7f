import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomId } from '../../base/ids.ts';
import { readChange } from '../../changes/change-view.ts';
import { stepsOf } from '../../changes/step-keys.ts';
import { practiceIdentityHeader } from '../../simulator/identity/sign-in.ts';
import { newTokenKeys } from '../../simulator/identity/tokens.ts';
import { startPracticeAzure } from '../../simulator/practice-azure.ts';
import { auditEntriesOf } from '../../store/audit-entries.ts';
import { changeEffectsOf } from '../../store/change-effects.ts';
import { changeRowsOf } from '../../store/changes.ts';
import { openStore, type Store } from '../../store/store.ts';
import { startFakeTeams } from '../support/fake-teams.ts';
import { auditFaults } from './audit-faults.ts';
import { boardOf } from './board.ts';
import { startBots } from './bots.ts';
import { cardFaults } from './card-faults.ts';
import { chanceOf } from './chance.ts';
import { crowdedWorld } from './crowded-world.ts';
import { effectFaults, type Told } from './effect-faults.ts';
import { countRequests, writtenInside } from './effects.ts';
import { fastClock } from './fast-clock.ts';
import { openPlace } from './open-place.ts';
import type { Options } from './options.ts';
import { ordersFor } from './orders.ts';
import { isOver, play } from './play.ts';
import { conversationOf, seed } from './seed.ts';

/** A minute of ours is ten of theirs; with more, what is slow on a busy machine is too late. */
const times = 10;

/** As many people ask at the same time. */
const together = 10;

/** A run that takes longer is stuck. */
const limitMs = ({ changes }: Options): number => 120_000 + changes * 3_000;

export type Tortured = {
  readonly changes: number;
  /** How many ended in which state. */
  readonly states: ReadonlyMap<string, number>;
  readonly kills: number;
  readonly stops: number;
  readonly seconds: number;
  readonly faults: readonly string[];
};

/** Real bots over a real store, with a practice Azure and two people, while somebody kills the bots. */
export async function torture(
  options: Options & { readonly seed: number; readonly server: string | undefined },
  say: (sentence: string) => void,
): Promise<Tortured> {
  const from = Date.now();
  const clock = fastClock({ since: from, times });
  const orders = ordersFor(options.changes);
  const world = crowdedWorld(orders, { now: clock.now(), newId: randomId });
  // Azure takes half a minute for what the bots see as three seconds.
  world.pace = 0.1;
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
  const board = boardOf(teams);
  const own = await openPlace(options.server);
  const parts = { clock, newId: randomId, say };
  const { appId, tenantId: tenant, serviceUrl } = teams.endpoints;
  let isWell = false;
  try {
    await within(await openStore(own.place, parts), (store) =>
      seed(store, { clock, orders, appId, tenant, serviceUrl }),
    );
    const bots = await startBots(
      {
        store: own.place,
        azure: azure.url,
        identityHeader: practiceIdentityHeader,
        channel: teams.endpoints,
        clock: { since: from, times },
        log: join(own.folder, 'bots.log'),
      },
      { replicas: options.replicas, chance: chanceOf(options.seed) },
    );
    const over = new AbortController();
    const late = AbortSignal.timeout(limitMs(options));
    const tormenting = options.calm ? Promise.resolve() : bots.torment(over.signal, board.posts);
    const left = [...orders];
    const people = Array.from({ length: together }, async () => {
      for (let order = left.shift(); order; order = left.shift())
        await play(order, { teams, board, endpoint: bots.endpoint, signal: late });
    });
    const telling = setInterval(() => {
      const over = orders.flatMap((order) => board.of(conversationOf(order))).filter(isOver);
      say(`${over.length} changes are over, ${bots.counts.kills} kills`);
    }, 10_000);
    await Promise.all(people);
    clearInterval(telling);
    over.abort();
    await tormenting;
    while (Date.now() - board.lastAt() < 3_000 && !late.aborted) await wait(200);
    await bots.end();
    const looked = await within(await openStore(own.place, parts), async (store) => {
      const [rows, effects] = [changeRowsOf(store, clock), changeEffectsOf(store, clock)];
      const changes = await rows.list({ most: 100_000 });
      const told: Told[] = [];
      for (const change of changes.map(readChange)) {
        const steps = change.plan ? stepsOf(change.plan).map(({ step }) => step) : [];
        told.push({ ...change, steps, rows: await effects.list(change.number) });
      }
      const states = new Map<string, number>();
      for (const { state } of changes) states.set(state, (states.get(state) ?? 0) + 1);
      const faults = [
        ...(late.aborted ? [`not over after ${limitMs(options) / 1000} s`] : []),
        ...cardFaults(changes, board),
        ...effectFaults(told, { requests: requests.counts, inside: writtenInside(world) }),
        ...(await auditFaults(auditEntriesOf(store), changes)),
        ...(await leftOver(store)),
      ];
      return { changes: changes.length, states, faults };
    });
    const { kills, stops } = bots.counts;
    isWell = looked.faults.length === 0;
    return { ...looked, kills, stops, seconds: Math.round((Date.now() - from) / 1000) };
  } finally {
    if (isWell) await own.remove();
    else say(`The store and the log stay for whoever wants to look: ${own.folder}`);
    await teams.close();
    await azure.close();
  }
}

/** What nobody needs any more is let go of. */
async function leftOver(store: Store): Promise<readonly string[]> {
  const locks = await store.query('select resource, change from change_lock');
  const cards = await store.query(
    "select idempotency_key, state, failure from outbox where state <> 'sent' and kind <> 'delete'",
  );
  return [
    ...locks.map(({ resource, change }) => `${resource} is still locked for CH-${change}`),
    ...cards.map((row) => `a card was not posted: ${JSON.stringify(row)}`),
  ];
}

async function within<Value>(store: Store, work: (store: Store) => Promise<Value>): Promise<Value> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
