import type { AdditionalPolicyConfig } from '@azure/core-client';
import {
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
  retryPolicy,
} from '@azure/core-rest-pipeline';
import type { Clock } from '../base/clock.ts';
import type { Budget, BudgetedRequest, RequestKind } from './budget.ts';
import { type RunningCall, runningCall, type TracedRequest } from './trace.ts';

export type PolicyParts = {
  readonly clock: Clock;
  readonly budget: Budget;
  readonly trace: (request: TracedRequest) => void;
  readonly identity: string;
  readonly principal: string;
  /** Where our tokens may go: the hosts of the services we ask, and hosts below them. */
  readonly hosts: readonly string[];
};

/** Waits its turn, sends, learns and tells; once for every request, retries and polls too. */
function budgetAndTrace(parts: PolicyParts): PipelinePolicy {
  return {
    name: 'budgetAndTrace',
    sendRequest: async (request, next) => {
      const call = runningCall.getStore();
      refuseOtherHost(request, parts.hosts);
      const budgeted = budgetedRequest(request, parts.principal);
      if (call) call.waiting = true;
      await parts.budget.take(budgeted, request.abortSignal as AbortSignal | undefined);
      if (request.abortSignal?.aborted)
        throw new DOMException('The call was given up while it waited.', 'AbortError');
      refuseTooLate(call, parts.clock.now());
      if (call) Object.assign(call, { waiting: false, attempts: call.attempts + 1, sent: true });
      // Resource Manager takes ours over into the Activity Log, and makes one up otherwise.
      if (call?.correlationId) request.headers.set('x-ms-correlation-request-id', call.correlationId);
      const started = parts.clock.now();
      const told = {
        operation: call?.operation ?? 'unknown',
        identity: parts.identity,
        method: request.method,
        path: budgeted.path,
        attempt: call?.attempts ?? 1,
      };
      const tell = (more: Partial<TracedRequest>) =>
        parts.trace({ ...told, ...more, durationMs: parts.clock.now() - started });
      const response = await next(request).catch((error: unknown) => {
        tell({});
        throw error;
      });
      const header = (name: string) => response.headers.get(name);
      const retryAfterMs = readRetryAfter(response, parts.clock.now());
      const pause = retryAfterMs === undefined ? {} : { retryAfterMs };
      if (call)
        Object.assign(call, {
          firstStatus: call.firstStatus ?? response.status,
          lastStatus: response.status,
          ...pause,
        });
      parts.budget.learn(budgeted, { status: response.status, header, ...pause });
      const charge = header('x-ms-request-charge') ?? header('x-ms-ratelimit-remaining-resource');
      tell({ status: response.status, ...(charge === undefined ? {} : { charge }) });
      await tellAccepted(call, response);
      refuseOtherThanJson(response);
      return response;
    },
  };
}

/** Whoever waits for a long-running operation may be gone before it ends: somebody else can go on waiting with this. */
async function tellAccepted(call: RunningCall | undefined, response: PipelineResponse): Promise<void> {
  const { headers, status } = response;
  const operation = headers.get('azure-asyncoperation');
  if (!call?.accepted || operation === undefined || status >= 300) return;
  const { accepted } = call;
  call.accepted = undefined;
  await accepted(operation);
}

/** Azure's answers hold links to follow. A token must not follow one to somebody else. */
function refuseOtherHost(request: PipelineRequest, hosts: readonly string[]): void {
  const { host } = new URL(request.url);
  if (hosts.some((known) => host === known || host.endsWith(`.${known}`))) return;
  throw new SyntaxError(`Azure's answer leads to another host, ${host}.`);
}

/** Whoever looks for it after that takes it for never sent. Polls of what has left may come at any time. */
function refuseTooLate(call: RunningCall | undefined, now: number): void {
  if (call?.leavesBy === undefined || call.sent || now < call.leavesBy) return;
  throw new DOMException('It is too late to send it.', 'AbortError');
}

/** A proxy or a sign-in page in between may say 200 to anything. */
function refuseOtherThanJson(response: PipelineResponse): void {
  const type = response.headers.get('content-type');
  if (response.status >= 300 || !response.bodyAsText || type === undefined || /\bjson\b/i.test(type)) return;
  throw new SyntaxError(`The answer is ${type}, not JSON: somebody else than Azure has answered.`);
}

/** How long Azure asks us to stay away: in seconds, or until a date. */
function readRetryAfter({ status, headers }: PipelineResponse, now: number): number | undefined {
  const value = status === 429 ? headers.get('retry-after') : undefined;
  if (value === undefined) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(milliseconds) ? Math.max(1000, milliseconds) : undefined;
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
