import type { ZodType } from 'zod';
import { failure, type Result, success } from '../base/result.ts';
import type { Azure } from './azure.ts';
import { type AzureFailure, failureOf } from './failure.ts';
import type { SendOptions } from './sending.ts';
import { type RunningCall, runningCall } from './trace.ts';

/** What every caller may say about a call. */
export type CallOptions = {
  /** Stops the call. What was sent already may still happen. */
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
  /** A GUID under which Azure's Activity Log will know the call. */
  readonly correlationId?: string;
  /** Told once where Azure says how a long-running operation goes, before it is waited for. Does not throw. */
  readonly accepted?: (operation: string) => Promise<void>;
  /** It leaves before that, or not at all: a process that was stopped for a while may wake up in front of the wire. */
  readonly leavesBy?: number;
};

export type Ask<Value> = CallOptions & {
  /** Azure's own operation id. */
  readonly operation: string;
  /** Whether Azure may change something because of it. */
  readonly effect: boolean;
  /** Hands the call to an SDK client. */
  readonly send: (options: SendOptions) => Promise<unknown>;
  /** What Azure answers is unknown until this has read it. */
  readonly schema: ZodType<Value>;
};

/** For an answer that is one request away. */
const usualDeadlineMs = 30_000;

/** Every call to Azure goes through here: it ends in time, can be stopped, and ends in a value or one known reason. */
export async function call<Value>(
  azure: Pick<Azure, 'clock' | 'pollEveryMs'>,
  ask: Ask<Value>,
): Promise<Result<Value, AzureFailure>> {
  const running: RunningCall = {
    operation: ask.operation,
    attempts: 0,
    sent: false,
    waiting: false,
    ...(ask.correlationId === undefined ? {} : { correlationId: ask.correlationId }),
    ...(ask.accepted === undefined ? {} : { accepted: ask.accepted }),
    ...(ask.leavesBy === undefined ? {} : { leavesBy: ask.leavesBy }),
  };
  const stop = new AbortController();
  const done = new AbortController();
  let late = false;
  const cancel = () => stop.abort();
  if (ask.signal?.aborted) cancel();
  ask.signal?.addEventListener('abort', cancel, { once: true });
  const deadline = azure.clock.sleep(ask.deadlineMs ?? usualDeadlineMs, done.signal).then(() => {
    late = !done.signal.aborted;
    if (late) stop.abort();
  });
  try {
    const options = { abortSignal: stop.signal, updateIntervalInMs: azure.pollEveryMs };
    const answer = await runningCall.run(running, () => untilAborted(() => ask.send(options), stop.signal));
    return success(ask.schema.parse(answer));
  } catch (error) {
    const throttled = running.waiting || running.lastStatus === 429;
    const gaveUp = !late ? 'cancelled' : throttled ? 'throttled' : 'timed-out';
    return failure(
      failureOf(error, {
        operation: ask.operation,
        effect: ask.effect,
        sent: running.sent,
        ...(running.firstStatus === undefined ? {} : { firstStatus: running.firstStatus }),
        ...(running.retryAfterMs === undefined ? {} : { retryAfterMs: running.retryAfterMs }),
        ...(stop.signal.aborted ? { gaveUp } : {}),
      }),
    );
  } finally {
    ask.signal?.removeEventListener('abort', cancel);
    done.abort();
    await deadline;
  }
}

/** The SDKs look at the signal only between two waits; we do not wait for that. */
function untilAborted<Value>(send: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(new DOMException('The call was given up.', 'AbortError'));
    if (signal.aborted) return aborted();
    signal.addEventListener('abort', aborted, { once: true });
    send()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', aborted));
  });
}

/** Everything that a paged answer holds. */
export async function collect<Item>(pages: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of pages) items.push(item);
  return items;
}
