import { failure, type Result, success } from '../base/result.ts';
import { byAction } from './by-action.ts';
import { byManaged } from './by-managed.ts';
import { decode } from './decode.ts';
import type { Group } from './facts/fact.ts';
import type { Asking, Parameters, Printed, Probed, ProbeParts, Unprobed } from './probe-parts.ts';
import { whoHolds } from './who-holds.ts';

export type Question = {
  /** A script may still be running: the action would have to wait for it. */
  readonly aside: boolean;
  /** These groups of facts alone. */
  readonly only?: readonly Group[];
};

/** Asks once. What was sent without a clear answer is not sent again over the same road. */
export async function askGuest(
  parts: ProbeParts,
  asking: Asking,
  { aside, only }: Question,
): Promise<Result<Probed, Unprobed>> {
  const parameters = only ? { Only: only.join(',') } : {};
  const printed = await send(parts, asking, { aside, parameters });
  if (!printed.ok) return printed;
  const { operation, sent, received } = printed.value;
  const read = decode(printed.value.printed);
  if (!read.ok) return read;
  const answer = {
    ...read.value,
    sent: Math.floor(sent / 1000),
    received: Math.ceil(received / 1000),
    script: parts.script.sha256,
  };
  return success({ answer, operation });
}

type Sending = { readonly aside: boolean; readonly parameters: Parameters };

async function send(
  parts: ProbeParts,
  asking: Asking,
  { aside, parameters }: Sending,
): Promise<Result<Printed, Unprobed>> {
  const first: Result<Printed, Unprobed> = aside
    ? failure({ reason: 'guest-busy' })
    : await byAction(parts, asking, parameters);
  if (first.ok || !hasAnotherRoad(first.failure) || asking.stop.aborted || asking.unwanted.aborted)
    return first;
  const second = await byManaged(parts, asking, parameters);
  if (second.ok || !isClosed(second.failure)) return second;
  // Whoever may not take the other road is told why the first one was none.
  const { reason, message } = first.failure;
  if (reason === 'outcome-unknown') return first;
  const heldBy = await whoHolds(parts.azure, asking);
  return failure({
    reason: 'guest-busy',
    ...(message === undefined ? {} : { message }),
    ...(heldBy === undefined ? {} : { heldBy }),
  });
}

const hasAnotherRoad = ({ reason }: Unprobed): boolean =>
  reason === 'conflict' || reason === 'outcome-unknown' || reason === 'guest-busy';

const isClosed = ({ reason }: Unprobed): boolean => reason === 'forbidden' || reason === 'conflict';
