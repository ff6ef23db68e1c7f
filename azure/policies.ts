import type { AdditionalPolicyConfig } from '@azure/core-client';
import { type PipelinePolicy, type PipelineRequest, retryPolicy } from '@azure/core-rest-pipeline';
import type { Clock } from '../base/clock.ts';
import type { Budget, BudgetedRequest, RequestKind } from './budget.ts';
import { runningCall, type TracedRequest } from './trace.ts';

export type PolicyParts = {
  readonly clock: Clock;
  readonly budget: Budget;
  readonly trace: (request: TracedRequest) => void;
  readonly identity: string;
  readonly principal: string;
};

/** Waits its turn, sends, learns and tells; once for every request, retries and polls too. */
function budgetAndTrace(parts: PolicyParts): PipelinePolicy {
  return {
    name: 'budgetAndTrace',
    sendRequest: async (request, next) => {
      const call = runningCall.getStore();
      const budgeted = budgetedRequest(request, parts.principal);
      if (call) call.waiting = true;
      await parts.budget.take(budgeted, request.abortSignal as AbortSignal | undefined);
      if (request.abortSignal?.aborted)
        throw new DOMException('The call was given up while it waited.', 'AbortError');
      if (call) Object.assign(call, { waiting: false, attempts: call.attempts + 1, sent: true });
      const started = parts.clock.now();
      const told = {
        operation: call?.operation ?? 'unknown',
        identity: parts.identity,
        method: request.method,
        path: budgeted.path,
        attempt: call?.attempts ?? 1,
      };
      try {
        const response = await next(request);
        if (call)
          Object.assign(call, {
            firstStatus: call.firstStatus ?? response.status,
            lastStatus: response.status,
          });
        const header = (name: string) => response.headers.get(name);
        parts.budget.learn(budgeted, { status: response.status, header });
        const charge = header('x-ms-request-charge') ?? header('x-ms-ratelimit-remaining-resource');
        parts.trace({
          ...told,
          status: response.status,
          durationMs: parts.clock.now() - started,
          ...(charge === undefined ? {} : { charge }),
        });
        return response;
      } catch (error) {
        parts.trace({ ...told, durationMs: parts.clock.now() - started });
        throw error;
      }
    },
  };
}

function budgetedRequest(request: PipelineRequest, principal: string): BudgetedRequest {
  const { pathname } = new URL(request.url);
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(pathname)?.[1] ?? 'tenant';
  return { subscription, principal, kind: kindOf(request.method), path: pathname };
}

const kindOf = (method: string): RequestKind =>
  method === 'DELETE' ? 'delete' : method === 'GET' || method === 'HEAD' ? 'read' : 'write';

/** The SDKs retry a 429 only when Azure says how long to wait; sometimes it does not say. */
const withoutRetryAfter = (): PipelinePolicy =>
  retryPolicy(
    [
      {
        name: 'throttledWithoutRetryAfter',
        retry: ({ retryCount, response }) =>
          response?.status === 429 && !response.headers.has('retry-after')
            ? { retryAfterInMs: 1000 * 2 ** retryCount }
            : { skipStrategy: true },
      },
    ],
    { maxRetries: 3 },
  );

export function policiesFor(parts: PolicyParts, retries: boolean): AdditionalPolicyConfig[] {
  const each: AdditionalPolicyConfig = { policy: budgetAndTrace(parts), position: 'perRetry' };
  return retries ? [{ policy: withoutRetryAfter(), position: 'perCall' }, each] : [each];
}
