import type { Change } from './change-view.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import type { Rest, Work } from './work.ts';

/** Nobody has decided yet: approvers are told once more, and in the end it is over. */
export async function remindOrExpire(parts: ChangesParts, change: Change, { claimed }: Work): Promise<Rest> {
  const { number, request, expiresAt = 0 } = change;
  if (parts.clock.now() < expiresAt) {
    await parts.store.transaction(async () => {
      const row = await parts.rows.hold(number);
      if (row?.state === change.state) await parts.tellApprovers(change, 'still-waiting');
    });
    return expiresAt;
  }
  await move(parts, number, {
    event: 'expired',
    actor: request.asker,
    means: 'bot',
    attempt: claimed.attempts,
    patch: { dueAt: null },
  });
  return null;
}
