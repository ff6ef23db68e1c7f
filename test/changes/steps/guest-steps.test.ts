import { beforeEach, describe, expect, test } from '@jest/globals';
import { failure, success } from '../../../base/result.ts';
import { guest } from '../../../changes/steps/guest.ts';
import { guestConfirm } from '../../../changes/steps/guest-confirm.ts';
import { guestUndo } from '../../../changes/steps/guest-undo.ts';
import type { RunHarness, StepParts } from '../../../changes/steps/step-kind.ts';
import type { HarnessAnswer } from '../../../guest/harness/harness-answer.ts';
import type { GuestStep, HarnessOrder } from '../../../guest/harness/step.ts';
import type { Step } from '../../../remedies/step.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { key } from './workbench.ts';

const vm =
  '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-01';

const start: GuestStep = { do: 'service-state', name: 'TermService', state: 'running', seconds: 60 };

const step: Step = { kind: 'guest', vm, steps: [start] };

const back: Step = { kind: 'guest-undo', vm, run: key.run, steps: [start] };

const confirm: Step = { kind: 'guest-confirm', vm, run: key.run, steps: [start] };

/** What the harness answers, the rest filled in. */
const answer = (said: Partial<HarnessAnswer> & Pick<HarnessAnswer, 'mode' | 'st'>): HarnessAnswer => ({
  v: 1,
  run: key.run,
  steps: [],
  boot: 0,
  drop: false,
  at: 0,
  ...said,
});

const stopped = answer({ mode: 'check', st: 'would-change', steps: [{ i: 0, st: 'would', was: 'stopped' }] });

describe('steps inside a machine', () => {
  let orders: HarnessOrder[];
  let time: ReturnType<typeof manualClock>;
  beforeEach(() => {
    orders = [];
    time = manualClock();
  });

  const partsWith = (said: Awaited<ReturnType<RunHarness>>): StepParts => ({
    // Of Azure only the clock is asked here.
    azure: { clock: time } as unknown as StepParts['azure'],
    runHarness: async (_, order) => {
      orders.push(order);
      return said;
    },
    flightMs: 10_000,
    logLagMs: 300_000,
  });
  const about = { key, before: undefined, sentAt: Date.parse('2026-11-21T00:00:00Z') };

  test('are observed by a harness that only looks, as plain data', async () => {
    const seen = await guest.observe(partsWith(success(stopped)), step, key);
    expect(seen).toEqual({
      ok: true,
      value: {
        st: 'would-change',
        steps: [{ i: 0, st: 'would', was: 'stopped' }],
        journal: null,
        armed: false,
      },
    });
    expect(orders).toEqual([{ run: key.run, mode: 'check', steps: [start] }]);
    if (seen.ok) {
      expect(guest.stateSchema.parse(JSON.parse(JSON.stringify(seen.value)))).toStrictEqual(seen.value);
      expect(guest.isDone(step, seen.value)).toBe(false);
    }
  });

  test.each([
    ['changed', undefined],
    ['already', undefined],
    ['blocked', 'need-not-met'],
    ['failed', 'failed-in-windows'],
    ['partial', 'partly-done-in-windows'],
    ['undone', 'malformed'],
  ] as const)('applied: %s comes to %s', async (st, reason) => {
    const said = answer({ mode: 'apply', st, err: 'Win32 1058' });
    const sent = await guest.send(partsWith(success(said)), step, { key, before: undefined });
    expect(sent).toEqual(
      reason === undefined
        ? { ok: true, value: { answer: said } }
        : {
            ok: false,
            failure: { operation: 'VirtualMachines_RunCommand', reason, message: 'Win32 1058' },
          },
    );
    expect(orders.map(({ mode }) => mode)).toEqual(['apply']);
  });

  test.each([
    ['applied', 'happened'],
    ['undone', 'happened'],
    ['open', 'did-not'],
    [undefined, 'did-not'],
  ] as const)('a run whose journal says %s: %s', async (journal, expected) => {
    const said = { ...stopped, ...(journal ? { journal } : {}) };
    expect(await guest.settle(partsWith(success(said)), step, about)).toBe(expected);
    expect(orders.map(({ mode }) => mode)).toEqual(['check']);
  });

  test('while another script runs, or a request may still arrive, nothing is said', async () => {
    const busy = failure({ operation: 'x', reason: 'conflict' as const, message: '' });
    expect(await guest.settle(partsWith(busy), step, about)).toBe('under-way');
    const justSent = { ...about, sentAt: time.now() };
    expect(await guest.settle(partsWith(success(stopped)), step, justSent)).toBe('under-way');
  });

  const seen = (st: string) => ({ before: { st, steps: [], journal: null, armed: false }, after: null, key });
  const run = (...steps: readonly GuestStep[]): Step => ({ kind: 'guest', vm, steps });

  test('are taken back by their journal, under their own run', () => {
    expect(guest.undo(step, seen('would-change'))).toEqual({ steps: [back] });
  });

  test.each<[string, Step, string, string]>([
    ['nothing was to be done', step, 'already', 'nothing-to-undo'],
    ['Remote Desktop was only restarted', run({ do: 'rdp-restart' }), 'would-change', 'nothing-to-undo'],
    ['a session was ended', run({ do: 'session-logoff', id: 2 }), 'would-change', 'cannot-be-undone'],
    ['the clock was set', run({ do: 'clock-sync' }), 'would-change', 'cannot-be-undone'],
  ])('have no way back where %s', (_, one, st, cannot) => {
    expect(guest.undo(one, seen(st))).toEqual({ cannot });
  });

  test.each([
    ['undone', undefined, true],
    ['nothing', undefined, true],
    ['partial', 'drift', true],
    ['partial', 'cannot', true],
    ['partial', 'failed', false],
    ['blocked', undefined, false],
  ] as const)('taken back: %s with a step that says %s', async (st, of, ok) => {
    const said = answer({ mode: 'undo', st, steps: of ? [{ i: 0, st: of }] : [] });
    const sent = await guestUndo.send(partsWith(success(said)), back, { key, before: undefined });
    expect(sent.ok).toBe(ok);
    expect(orders).toEqual([{ run: key.run, mode: 'undo', steps: [start] }]);
  });

  test.each([
    ['undone', 'happened'],
    ['applied', 'did-not'],
    ['open', 'did-not'],
  ] as const)('a way back whose journal says %s: %s', async (journal, expected) => {
    expect(await guestUndo.settle(partsWith(success({ ...stopped, journal })), back, about)).toBe(expected);
  });

  test('the scheduled revert is confirmed once, and then is armed no more', async () => {
    const armed = await guestConfirm.observe(partsWith(success({ ...stopped, revert: 1 })), confirm, key);
    const calm = await guestConfirm.observe(partsWith(success(stopped)), confirm, key);
    if (!armed.ok || !calm.ok) throw new Error('It was not observed.');
    expect([guestConfirm.isDone(confirm, armed.value), guestConfirm.isDone(confirm, calm.value)]).toEqual([
      false,
      true,
    ]);
    const said = answer({ mode: 'confirm', st: 'confirmed' });
    expect(await guestConfirm.send(partsWith(success(said)), confirm, { key, before: undefined })).toEqual({
      ok: true,
      value: { answer: said },
    });
  });
});
