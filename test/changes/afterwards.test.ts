import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { approve, cancel } from '../../changes/decide.ts';
import type { RemedyUnit } from '../../remedies/remedy.ts';
import { onEachDatabase } from '../support/store.ts';
import { type ChangeBench, openChangeBench, well } from './bench.ts';
import { benchRemedies } from './bench-remedies.ts';
import { meddle, rulesOf } from './meddle.ts';
import { suzuki } from './people.ts';

const hour = 3_600_000;

const bundle = [
  { remedy: 'open-port', check: 'vm-stopped', choices: {} },
  { remedy: 'see-screen', check: 'boot-diagnostics-off', choices: {} },
];

onEachDatabase((now) => {
  let bench: ChangeBench;
  beforeEach(async () => {
    bench = await openChangeBench(now().store);
  });
  afterEach(() => bench.close());

  const made = async (
    openPort: Partial<RemedyUnit>,
    { breakGlass }: { readonly breakGlass?: string } = {},
  ) => {
    Object.assign(bench.parts, { remedies: benchRemedies(bench.workbench.office, { openPort }) });
    const number = await bench.request();
    await bench.work();
    const alone = breakGlass === undefined ? {} : { breakGlass };
    await approve(bench.parts, await bench.find(number), suzuki, alone);
    await bench.work();
    return number;
  };
  const isOpen = () => rulesOf(bench).properties.securityRules.some(({ name }) => name === 'rdp-bot');
  const later = async (milliseconds: number) => {
    bench.clock.pass(milliseconds);
    await bench.work();
  };

  describe('an opening', () => {
    const opening = { endsAfterHours: 8 };

    test('ends by itself after its hours, and not before', async () => {
      const number = await made(opening);
      await later(8 * hour - 1);
      expect(isOpen()).toBe(true);
      await later(1);
      expect(isOpen()).toBe(false);
      expect(await bench.find(number)).toMatchObject({ state: 'undone' });
      expect(bench.logged).toEqual([]);
    });

    test('ends on the word of who approved it', async () => {
      await made(opening);
      await later(8 * hour);
      const [asked] = (await bench.parts.entries.list({ after: 0, most: 100 }))
        .filter(({ entry }) => (entry as { event: string }).event === 'requested')
        .slice(-1);
      expect(asked?.entry).toMatchObject({ actor: suzuki, means: 'bot', details: { covered: true } });
    });

    test('ends whether it helped or not', async () => {
      bench.world.now = () => well(bench.question, bench.clock.now(), { 'nothing-listens': 'problem' });
      const number = await made(opening);
      expect((await bench.find(number)).state).toBe('not-fixed');
      await later(8 * hour);
      expect(isOpen()).toBe(false);
    });

    test('ends though a later step of its change failed', async () => {
      Object.assign(bench.parts, {
        remedies: benchRemedies(bench.workbench.office, { openPort: opening }),
      });
      bench.world.now = () => well(bench.question, bench.clock.now(), { 'boot-diagnostics-off': 'problem' });
      const number = await bench.request({ items: bundle });
      await bench.work();
      await approve(bench.parts, await bench.find(number), suzuki);
      bench.workbench.after(({ method }) => {
        if (method === 'PUT') bench.workbench.lock(bench.workbench.office.vm);
      });
      await bench.work();
      expect((await bench.find(number)).state).toBe('failed');
      bench.workbench.after(() => undefined);
      bench.workbench.unlock();
      await later(8 * hour);
      expect(isOpen()).toBe(false);
    });

    test('of a bundle ends, and the rest of it stays', async () => {
      Object.assign(bench.parts, {
        remedies: benchRemedies(bench.workbench.office, { openPort: opening }),
      });
      bench.world.now = () => well(bench.question, bench.clock.now(), { 'nothing-listens': 'problem' });
      const number = await bench.request({ items: bundle });
      await bench.work();
      await approve(bench.parts, await bench.find(number), suzuki);
      await bench.work();
      await later(8 * hour);
      await later(hour);
      expect(isOpen()).toBe(false);
      expect(bench.workbench.writes().map(({ method }) => method)).toEqual(['PUT', 'PATCH', 'DELETE']);
      expect((await bench.find(number)).state).toBe('not-fixed');
      expect(await bench.parts.rows.list({ most: 10 })).toHaveLength(2);
    });

    test('ends once what held it up is over', async () => {
      await made(opening);
      const { preflight } = bench.parts;
      Object.assign(bench.parts, { preflight: async () => ({ not: { because: 'not-checked' } }) });
      await later(8 * hour);
      expect(isOpen()).toBe(true);
      Object.assign(bench.parts, { preflight });
      await later(hour);
      expect(isOpen()).toBe(false);
    });

    test('ends though somebody takes its end back', async () => {
      await made(opening);
      Object.assign(bench.parts, { stopped: async () => 'not-known' });
      await later(8 * hour);
      const [undo] = await bench.parts.rows.list({ most: 1 });
      await cancel(bench.parts, await bench.find(undo?.number ?? 0), suzuki);
      Object.assign(bench.parts, { stopped: async () => undefined });
      await later(hour);
      expect(isOpen()).toBe(false);
    });

    test('that somebody has changed since is left alone, and not asked for again', async () => {
      await made(opening);
      meddle(bench);
      await later(8 * hour);
      const asked = (await bench.parts.rows.list({ most: 100 })).length;
      for (let count = 0; count < 3; count += 1) await later(hour);
      expect(isOpen()).toBe(true);
      expect(await bench.parts.rows.list({ most: 100 })).toHaveLength(asked);
    });
  });

  describe('what a policy may put back', () => {
    test('is looked at a day later, and found gone', async () => {
      const number = await made({ mayDrift: true });
      bench.world.now = () => well(bench.question, bench.clock.now(), { 'vm-stopped': 'problem' });
      await later(24 * hour - 1);
      expect((await bench.find(number)).state).toBe('fixed');
      await later(1);
      expect(await bench.find(number)).toMatchObject({
        state: 'not-fixed',
        outcome: { drifted: true, first: { en: 'vm-stopped is wrong' } },
      });
    });

    test('is looked at once', async () => {
      const number = await made({ mayDrift: true });
      await later(24 * hour);
      const { looks } = bench.world;
      await later(48 * hour);
      expect((await bench.find(number)).state).toBe('fixed');
      expect(bench.world.looks).toBe(looks);
    });

    test('nobody looks where nothing drifts', async () => {
      await made({});
      const { looks } = bench.world;
      await later(48 * hour);
      expect(bench.world.looks).toBe(looks);
    });

    test('does not keep an opening from its end', async () => {
      await made({ mayDrift: true, endsAfterHours: 30 });
      bench.world.now = () => well(bench.question, bench.clock.now(), { 'vm-stopped': 'problem' });
      await later(24 * hour);
      await later(6 * hour);
      expect(isOpen()).toBe(false);
    });
  });

  describe('what somebody decided alone is looked into the next day', () => {
    const alone = { breakGlass: 'Everything is down.' };

    test('when it was fixed', async () => {
      const number = await made({}, alone);
      await later(24 * hour - 1);
      expect(bench.told).not.toContainEqual({ change: number, when: 'review' });
      await later(1);
      expect(bench.told).toContainEqual({ change: number, when: 'review' });
    });

    test('when it ended long before', async () => {
      const number = await made({ endsAfterHours: 8 }, alone);
      await later(8 * hour);
      expect((await bench.find(number)).state).toBe('undone');
      await later(hour);
      await later(15 * hour);
      expect(bench.told).toContainEqual({ change: number, when: 'review' });
    });
  });
});
