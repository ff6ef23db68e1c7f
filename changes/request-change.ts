import { canonical } from '../base/canonical.ts';
import { resourceKey } from '../base/resource-id.ts';
import { append } from './audit/append.ts';
import { type Change, readChange } from './change-view.ts';
import type { ChangesParts } from './parts.ts';
import type { Actor } from './person.ts';
import type { ChangeRequest } from './request.ts';

type Parts = Pick<ChangesParts, 'store' | 'rows' | 'entries' | 'show' | 'clock'>;

/** Asks for a change. Equal ones for the same machine are one while it is open: `isNew` is false then. */
export const requestChange = (
  parts: Parts,
  request: ChangeRequest,
): Promise<{ readonly change: Change; readonly isNew: boolean }> =>
  parts.store.transaction(async () => {
    const machine = resourceKey(request.question.vm);
    const { row, isNew } = await parts.rows.add({
      state: 'preparing',
      machine,
      fold: `${machine} ${canonical({ items: request.items, question: request.question.wayIn, port: request.question.port })}`,
      request,
    });
    const change = readChange(row);
    if (!isNew) return { change: await join(parts, change, request.asker), isNew };
    await append(parts, {
      event: 'requested',
      change: change.number,
      machine: request.question.vm,
      actor: request.asker,
      means: 'person',
      details: { items: request.items, ...(request.ticket === undefined ? {} : { ticket: request.ticket }) },
    });
    await parts.show(change);
    return { change, isNew };
  });

/** Who asks for the same is one of its askers from now on: where four eyes are asked for, their yes does not count either. */
async function join(parts: Parts, change: Change, asker: Actor): Promise<Change> {
  const { request, number } = change;
  const all = [request.asker, ...request.alsoAsked];
  if (all.some(({ objectId }) => objectId === asker.objectId)) return change;
  const joined = { ...request, alsoAsked: [...request.alsoAsked, asker] };
  await parts.rows.rewriteRequest(number, joined);
  await append(parts, {
    event: 'requested-too',
    change: number,
    machine: request.question.vm,
    actor: asker,
    means: 'person',
    details: {},
  });
  const now = { ...change, request: joined };
  await parts.show(now);
  return now;
}
