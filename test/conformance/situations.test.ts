import { expect, test } from '@jest/globals';
import { addGroup, type Place } from '../../simulator/world/build.ts';
import { put } from '../../simulator/world/world.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../support/practice.ts';
import * as ask from './situations/ask.ts';
import { situations } from './situations/index.ts';
import { networkId } from './situations/pieces.ts';
import type { FlowAnswer, Situation } from './situations/situation.ts';

/** What Azure's documentation says, asked over the wire with the real SDK: one world for each situation. */
test.each(situations)('$title', async (situation) => {
  const time = testMoment();
  const world = testWorld(time);
  const group = (name: string) =>
    addGroup(world, { subscription, name, location: 'japaneast' }, time.moment());
  const watchers = group('NetworkWatcherRG');
  const type = 'Microsoft.Network/networkWatchers' as const;
  const id = networkId(watchers, 'networkWatchers', 'watcher');
  put(world, { id, type, location: 'japaneast', properties: {} }, time.moment());
  const place = group('practice');
  situation.world(place);
  const practice = await startTestPractice(world, time);
  try {
    await check(practice, place, situation);
  } finally {
    await practice.close();
  }
});

test('every situation names its page, and none is told twice', () => {
  const titles = situations.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { source } of situations) expect(source).toMatch(/^https:\/\/learn\.microsoft\.com\/azure\//);
});

async function check(practice: TestPractice, place: Place, situation: Situation): Promise<void> {
  switch (situation.kind) {
    case 'flow':
      return expectFlow(await ask.askFlow(practice, place, situation.ask), situation.answer);
    case 'packet':
      return expectFlow(ask.askPacket(practice, place, situation.ask), situation.answer);
    case 'next-hop': {
      const { table, ...hop } = await ask.askNextHop(practice, place, situation.ask);
      expect({ ...hop, table }).toEqual({ table: undefined, ...situation.answer });
      return;
    }
    case 'routes': {
      const { rows, absent = [] } = situation.answer;
      const found = await ask.askRoutes(practice, situation.ask);
      expect(found).toEqual(expect.arrayContaining([...rows]));
      for (const prefix of absent) expect(found.filter((row) => row.includes(` ${prefix} `))).toEqual([]);
      return;
    }
    case 'rules': {
      const { of, rules } = situation.answer;
      const found = await ask.askRules(practice, situation.ask);
      const matching = rules.map((rule) => expect.objectContaining(rule));
      expect(found.find((group) => group.of === of)?.rules).toEqual(expect.arrayContaining(matching));
      return;
    }
    case 'connectivity': {
      const { status, hops, issues, context } = situation.answer;
      const found = await ask.askConnectivity(practice, place, situation.ask);
      expect(found.connectionStatus).toBe(status);
      if (hops) expect(found.types).toEqual(hops);
      if (issues) expect(found.issues).toEqual(issues);
      if (context) expect(found.context).toEqual(context);
      return;
    }
    default:
      situation satisfies never;
  }
}

function expectFlow(found: FlowAnswer, { access, rule }: FlowAnswer): void {
  expect(found).toEqual({ access, rule: rule === undefined ? found.rule : rule });
}
