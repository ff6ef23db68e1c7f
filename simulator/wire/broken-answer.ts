import type { Fault } from '../world/fault.ts';
import type { Answer } from './operation.ts';
import type { Practice } from './practice.ts';
import type { Route } from './route.ts';

/** The answer of a wire that fails before Azure has looked at the request. */
export function brokenAnswer(
  practice: Practice,
  fault: Fault | undefined,
  route: Route | undefined,
): Answer | undefined {
  switch (fault?.kind) {
    case 'throttle':
      return broken(practice, route, throttled, { 'retry-after': String(fault.seconds ?? 1) });
    case 'throttle-without-retry-after':
      return broken(practice, route, throttled);
    case 'server-error':
      return broken(practice, route, {
        status: 500,
        code: 'InternalServerError',
        message: 'The server encountered an internal error. Please retry the request.',
      });
    default:
      return undefined;
  }
}

type Failure = { readonly status: number; readonly code: string; readonly message: string };

const throttled: Failure = {
  status: 429,
  code: 'TooManyRequests',
  message: 'The request is being throttled as the limit has been reached.',
};

function broken(
  practice: Practice,
  route: Route | undefined,
  { status, code, message }: Failure,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const ids = { 'x-ms-request-id': practice.newId(), 'x-ms-correlation-request-id': practice.newId() };
  return { status, headers: { ...ids, ...headers }, body: bodyOf(route, code, message) };
}

/** The sign-in endpoints speak OAuth. */
const bodyOf = (route: Route | undefined, code: string, message: string): unknown =>
  route?.operation.audience === 'open'
    ? { error: 'temporarily_unavailable', error_description: message }
    : { error: { code, message } };
