import * as z from 'zod';
import { resourceKey } from '../base/resource-id.ts';
import { failure, type Result, success } from '../base/result.ts';
import { probeAnswer } from './answer.ts';
import { askGuest } from './ask-guest.ts';
import { managedOperation } from './by-managed.ts';
import { duringTurn, leaseMs } from './during-turn.ts';
import { groupsOf, mergeAnswers } from './merge-answers.ts';
import type { Asking, Probed, ProbedMachine, ProbeParts, Unfinished, Unprobed } from './probe-parts.ts';
import { removeManaged } from './remove-managed.ts';

const lookEveryMs = 1_000;

/** How long a script of ours can be running of which nothing was heard; one that hangs longer, Azure refuses by itself. */
const mostRunningMs = 300_000;

/** As long as one look usually takes. */
const turnPatienceMs = 120_000;

/**
 * What somebody else had looked for is shared with who asked up to this much later. Whoever asks after that may have
 * mended something meanwhile, and must not be told what was so before.
 */
const sharedMs = 5_000;

const probedSchema = z.object({ answer: probeAnswer, operation: z.string() });

/**
 * Looks inside a machine, once for all who ask at the same time. It goes on to its end when nobody wants the answer any
 * more: nobody can stop a script that was sent.
 */
export async function runProbe(
  parts: ProbeParts,
  vm: ProbedMachine,
  unwanted: AbortSignal,
): Promise<Result<Probed, Unprobed>> {
  const { leases, azure, newId } = parts;
  const turn = { machine: resourceKey(vm.id), holder: newId() };
  const since = azure.clock.now();
  for (;;) {
    const unfinished = await leases.take(turn, { milliseconds: leaseMs });
    const found = await sharedAnswer(parts, turn.machine, since);
    if (found || unwanted.aborted) {
      if (unfinished) await leases.end(turn);
      return found ? success(found) : failure({ reason: 'cancelled' });
    }
    if (unfinished) return inTurn(parts, { vm, turn, unwanted, unfinished });
    if (azure.clock.now() - since >= turnPatienceMs) return failure({ reason: 'guest-busy' });
    await azure.clock.sleep(lookEveryMs, unwanted);
  }
}

async function sharedAnswer(
  { leases }: ProbeParts,
  machine: string,
  since: number,
): Promise<Probed | undefined> {
  const { data: found } = probedSchema.safeParse(await leases.answerSince(machine, since));
  const sent = found?.answer.sent;
  return sent !== undefined && sent * 1000 >= since - sharedMs ? found : undefined;
}

const inTurn = (
  parts: ProbeParts,
  { unfinished, ...asking }: Omit<Asking, 'stop'> & { readonly unfinished: Unfinished },
): Promise<Result<Probed, Unprobed>> =>
  duringTurn(parts, asking.turn, {
    work: (stop) => look(parts, { ...asking, stop }, unfinished),
    found: (found) => (found.ok ? found.value : undefined),
  });

async function look(
  parts: ProbeParts,
  asking: Asking,
  unfinished: Unfinished,
): Promise<Result<Probed, Unprobed>> {
  const { managed = [] } = unfinished;
  await Promise.all(managed.map((left) => removeManaged(parts, left)));
  const first = await askGuest(parts, asking, { aside: !isOver(unfinished, parts.azure.clock.now()) });
  if (!first.ok || first.value.answer.cut.length === 0 || asking.unwanted.aborted) return first;
  const { answer, operation } = first.value;
  const aside = operation === managedOperation;
  const second = await askGuest(parts, asking, { aside, only: groupsOf(answer.cut) });
  // What came the first time is good without the rest, and says what was left out.
  return second.ok ? success({ answer: mergeAnswers(answer, second.value.answer), operation }) : first;
}

const isOver = ({ sentAt }: Unfinished, now: number): boolean =>
  sentAt === undefined || now - sentAt > mostRunningMs;
