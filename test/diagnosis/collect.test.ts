import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Azure } from '../../azure/azure.ts';
import { collect } from '../../diagnosis/collect.ts';
import {
  defineEvidence,
  type Evidence,
  type EvidenceUnit,
  type Look,
  type Units,
} from '../../diagnosis/evidence/evidence.ts';
import { noProbe } from '../../diagnosis/evidence/guest.ts';
import { ask } from '../support/looking.ts';
import { manualClock } from '../support/manual-clock.ts';

const clock = manualClock();
// A unit of these tests looks at the clock only.
const azure = { clock } as unknown as Azure;

type Making = {
  readonly needs?: Units;
  readonly uses?: Units;
  readonly milliseconds?: number;
  readonly collect?: (look: Look, given: object) => Promise<Evidence<string>>;
};

const unit = (id: string, { needs = {}, uses = {}, milliseconds = 10, collect: own }: Making = {}) =>
  defineEvidence({
    id,
    part: 'azure',
    schema: z.string(),
    needs,
    uses,
    permission: 'p',
    deadlineMs: 1_000,
    name: { en: id, ja: id },
    summary: (value) => ({ en: value, ja: value }),
    command: () => '',
    collect:
      own ??
      (async ({ signal }) => {
        await clock.sleep(milliseconds, signal);
        return { value: id, source: { operation: id, resource: '/' }, at: '' };
      }),
  });

const missing = (reason: 'forbidden') => async () => ({ missing: true, because: { reason } }) as const;

function run(units: readonly EvidenceUnit[]) {
  const started = clock.now();
  const stop = new AbortController();
  const came: Record<string, readonly [milliseconds: number, evidence: unknown]> = {};
  const done = collect({
    azure,
    question: ask(),
    units,
    probe: noProbe,
    signal: stop.signal,
    arrived: ({ id }, evidence) => {
      came[id] = [clock.now() - started, 'missing' in evidence ? evidence.because : evidence.value];
    },
  });
  return { came, done, stop };
}

describe('the graph', () => {
  test('each begins as soon as what it needs is there', async () => {
    const a = unit('a', { milliseconds: 100 });
    const b = unit('b', { milliseconds: 20 });
    const c = unit('c', { needs: { a }, milliseconds: 50 });
    const d = unit('d', { needs: { b }, milliseconds: 50 });
    const { came, done } = run([a, b, c, d]);
    await clock.advance(500);
    await done;
    expect(came).toEqual({ b: [20, 'b'], d: [70, 'd'], a: [100, 'a'], c: [150, 'c'] });
  });

  test('what is needed is looked at once, also when nobody asked for it', async () => {
    let times = 0;
    const a = unit('a', {
      collect: async () => {
        times += 1;
        return { value: 'a', source: { operation: 'a', resource: '/' }, at: '' };
      },
    });
    const { came, done } = run([unit('b', { needs: { a } }), unit('c', { uses: { a } })]);
    await clock.advance(100);
    await done;
    expect([times, Object.keys(came).sort()]).toEqual([1, ['a', 'b', 'c']]);
  });

  test('without what it needs it is missing, and says what; what it only uses is handed over as it is', async () => {
    const a = unit('a', { collect: missing('forbidden') });
    const given: object[] = [];
    const c = unit('c', {
      uses: { a },
      collect: async (_, handed) => {
        given.push(handed);
        return { value: 'c', source: { operation: 'c', resource: '/' }, at: '' };
      },
    });
    const { came, done } = run([unit('b', { needs: { a } }), c]);
    await clock.advance(100);
    await done;
    expect(came['b']?.[1]).toEqual({ reason: 'evidence-missing', needs: 'a' });
    expect(given).toEqual([{ a: { missing: true, because: { reason: 'forbidden' } } }]);
  });

  test('who does not answer in time is missing, and nobody else waits', async () => {
    const deaf = unit('deaf', { collect: () => new Promise(() => undefined) });
    const { came, done } = run([deaf, unit('quick')]);
    await clock.advance(1_000);
    await done;
    expect(came).toEqual({ quick: [10, 'quick'], deaf: [1_000, { reason: 'timed-out' }] });
  });

  test('stopped: what has come stays, the rest is cancelled, and nothing begins any more', async () => {
    const slow = unit('slow', { collect: () => new Promise(() => undefined) });
    const { came, done, stop } = run([unit('quick'), slow, unit('after', { uses: { slow } })]);
    await clock.advance(50);
    stop.abort();
    await done;
    expect(came).toEqual({
      quick: [10, 'quick'],
      slow: [50, { reason: 'cancelled' }],
      after: [50, { reason: 'cancelled' }],
    });
  });

  test('a bug ends the whole with it, after the others were stopped', async () => {
    const bug = new RangeError('a mistake of ours');
    let stopped = false;
    const broken = unit('broken', {
      collect: async () => {
        await clock.sleep(10);
        throw bug;
      },
    });
    const other = unit('other', {
      collect: async ({ signal }) => {
        await clock.sleep(900, signal);
        stopped = signal.aborted;
        return { missing: true, because: { reason: 'cancelled' } };
      },
    });
    const { came, done } = run([broken, other, unit('after', { needs: { broken } })]);
    const ended = done.then(
      () => 'well',
      (error: unknown) => error,
    );
    await clock.advance(20);
    expect(await ended).toBe(bug);
    await clock.settle();
    expect([stopped, came]).toEqual([true, {}]);
  });
});
