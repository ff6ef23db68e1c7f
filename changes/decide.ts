import { append } from './audit/append.ts';
import { type Change, readChange } from './change-view.ts';
import { move } from './move.ts';
import type { ChangesParts } from './parts.ts';
import type { Actor } from './person.ts';

type Parts = Pick<ChangesParts, 'store' | 'rows' | 'effects' | 'entries' | 'show' | 'clock' | 'termsOf'>;

/** Whether it was this click that counted; otherwise how the change is. Policy has let the person do it before. */
export type Decided = { readonly counted: true; readonly change: Change } | { readonly counted: false };

const decided = (change: Change | undefined): Decided =>
  change ? { counted: true, change } : { counted: false };

/** The yes. Of any number of clicks at once, one counts. */
export async function approve(
  parts: Parts,
  change: Change,
  by: Actor,
  { breakGlass }: { readonly breakGlass?: string } = {},
): Promise<Decided> {
  const now = parts.clock.now();
  const { plan } = change;
  if (!plan) return { counted: false };
  const alone = breakGlass === undefined ? {} : { breakGlass };
  return decided(
    await move(parts, change.number, {
      event: 'approved',
      actor: by,
      means: 'person',
      notAfterExpiry: true,
      patch: {
        decision: { decided: 'approved', by, at: new Date(now).toISOString(), ...alone },
        // It has to begin in time, too.
        expiresAt: now + parts.termsOf(change).expiryMs,
        dueAt: now,
      },
      details: { hash: plan.hash, ...alone },
    }),
  );
}

export const reject = async (parts: Parts, change: Change, by: Actor): Promise<Decided> =>
  decided(
    await move(parts, change.number, {
      event: 'rejected',
      actor: by,
      means: 'person',
      patch: {
        decision: { decided: 'rejected', by, at: new Date(parts.clock.now()).toISOString() },
        dueAt: null,
      },
    }),
  );

/** Before anything was done it is taken back; a running one ends after the step that is under way. */
export async function cancel(parts: Parts, change: Change, by: Actor): Promise<Decided> {
  const withdrawn = await move(parts, change.number, {
    event: 'withdrawn',
    actor: by,
    means: 'person',
    patch: {
      decision: { decided: 'withdrawn', by, at: new Date(parts.clock.now()).toISOString() },
      dueAt: null,
    },
  });
  return withdrawn ? decided(withdrawn) : stop(parts, change, by);
}

const stop = (parts: Parts, { number, request }: Change, by: Actor): Promise<Decided> =>
  parts.store.transaction(async () => {
    if (!(await parts.rows.askToStop(number))) return { counted: false };
    await append(parts, {
      event: 'stop-asked',
      change: number,
      machine: request.question.vm,
      actor: by,
      means: 'person',
      details: {},
    });
    const row = await parts.rows.find(number);
    if (!row) return { counted: false };
    const change = readChange(row);
    await parts.show(change);
    return { counted: true, change };
  });
