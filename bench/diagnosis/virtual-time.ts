import { setTimeout as pause } from 'node:timers/promises';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { latency } from './latency.ts';

type Held = { readonly due: number; readonly release: () => void };

/** Long enough for everything to happen that needs no answer. */
const quietMs = 15;

export type VirtualTime = {
  readonly client: HttpClient;
  /** How long the work would take if nothing but the injected latencies took any time. */
  readonly measure: (work: () => Promise<unknown>) => Promise<number>;
};

/** Answers are held back until nothing else moves; then the one that would come first is let go. */
export function virtualTime(inner: HttpClient): VirtualTime {
  let now = 0;
  let moved = 0;
  let underWay = 0;
  let held: Held[] = [];

  const client: HttpClient = {
    sendRequest: async (request) => {
      const due = now + latency();
      underWay += 1;
      const response = await inner.sendRequest(request).finally(() => {
        underWay -= 1;
        moved += 1;
      });
      await new Promise<void>((release) => {
        held.push({ due, release });
      });
      return response;
    },
  };

  async function letGo(): Promise<void> {
    const seen = moved;
    await pause(quietMs);
    const [first] = [...held].sort((a, b) => a.due - b.due);
    if (underWay > 0 || moved !== seen || !first) return;
    now = first.due;
    held = held.filter((other) => other !== first);
    moved += 1;
    first.release();
  }

  async function measure(work: () => Promise<unknown>): Promise<number> {
    const from = now;
    let over = false;
    const done = work().finally(() => {
      over = true;
    });
    while (!over) await letGo();
    await done;
    return now - from;
  }
  return { client, measure };
}
