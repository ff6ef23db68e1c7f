import type { HttpClient } from '@azure/core-rest-pipeline';
import { runningCall } from '../../azure/trace.ts';

const [least, most] = [150, 450];

/** How long Azure is to take for a request of the operation that runs: always the same, and of most others another. */
export function latency(): number {
  const operation = runningCall.getStore()?.operation ?? '';
  const spread = [...operation].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7) / 1009;
  return Math.round(least + spread * (most - least));
}

/** Every answer comes that much later. */
export const delayed = (inner: HttpClient): HttpClient => ({
  sendRequest: async (request) => {
    const due = performance.now() + latency();
    const response = await inner.sendRequest(request);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    return response;
  },
});
