import { canonical } from '../base/canonical.ts';
import { resourceKey } from '../base/resource-id.ts';
import type { Change } from './change-view.ts';
import { type Moving, move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import { planHash } from './plan/plan-hash.ts';
import { keyOf, stepsOf } from './step-keys.ts';
import { kindOf } from './steps/index.ts';
import type { Rest, Work } from './work.ts';

/** How soon it is asked again whether another change is over. */
const waitsMs = 3_000;

const pausedMs = 15_000;

/** What may be over before the change has to begin. */
const passing: ReadonlySet<string> = new Set(['changes-paused', 'change-frozen']);

/**
 * From the yes to the first step: still in time, nobody else at the same resources, the same bytes, and everything as it
 * was when it was approved.
 */
export async function begin(parts: ChangesParts, change: Change, work: Work): Promise<Rest> {
  const { number, plan, machine, expiresAt = 0, request, decision } = change;
  if (!plan) throw new Error(`CH-${number} was approved without a plan.`);
  const now = parts.clock.now();
  const moved = (moving: Omit<Moving, 'actor' | 'means' | 'attempt'>) =>
    move(parts, number, {
      actor: decision?.by ?? request.asker,
      means: 'bot',
      attempt: work.claimed.attempts,
      ...moving,
    });
  const voided = async (
    outcome: Pick<NonNullable<Change['outcome']>, 'because' | 'said' | 'step' | 'stop'>,
  ) => {
    await moved({ event: 'voided', patch: { outcome, dueAt: null }, details: outcome });
    return null;
  };

  if (now >= expiresAt) {
    const outcome = { because: 'not-begun-in-time' } as const;
    await moved({ event: 'expired', patch: { outcome, dueAt: null } });
    return null;
  }
  const stop = await parts.stopped(change, plan);
  if (stop === 'not-known' || (stop && passing.has(stop.refused))) return now + pausedMs;
  if (stop) return voided({ because: 'stopped-by-policy', stop });
  if (planHash(plan.remedies, parts.harness) !== plan.hash) return voided({ because: 'script-changed' });
  const locked = await parts.effects.lock(number, { attempt: work.claimed.attempts, from: change.state }, [
    machine,
    ...plan.writes.map(resourceKey),
  ]);
  if (locked !== 'locked') return now + waitsMs;
  for (const [index, { step, before }] of stepsOf(plan).entries()) {
    const is = await kindOf(step).observe(parts.steps, step, keyOf(change, index));
    if (work.signal.aborted) return now;
    if (!is.ok) return voided({ because: 'could-not-look', step: index, said: is.failure.message });
    if (canonical(is.value) !== canonical(before))
      return voided({ because: 'changed-since-approval', step: index });
  }
  // Looking takes its time, in which somebody may have pressed the stop button.
  if (await parts.pause.now()) return parts.clock.now() + pausedMs;
  await moved({
    event: 'started',
    notAfterExpiry: true,
    patch: { dueAt: parts.clock.now() },
    details: { hash: plan.hash },
  });
  return parts.clock.now();
}
