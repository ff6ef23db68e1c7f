import { record } from '../activity/log.ts';
import { refuseForbidden } from '../authorization/refuse-forbidden.ts';
import { refuseLocked } from '../authorization/refuse-locked.ts';
import { keepTimeInside } from '../guest/keep-time.ts';
import { callerOf } from '../identity/tokens.ts';
import { expireJitRequests } from '../jit/expire-jit-requests.ts';
import { settle } from './long-running.ts';
import type { Answer, Call, Caller } from './operation.ts';
import { refuseUnknownPlace } from './place.ts';
import type { Practice } from './practice.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { type Route, scopeOf } from './route.ts';
import { charge } from './throttle.ts';

/** The answer of the practice Azure to one request: the same gates in the same order as Azure's. */
export async function answer(
  practice: Practice,
  request: Request,
  route: Route | undefined,
): Promise<Answer> {
  const correlationId = request.headers['x-ms-correlation-request-id'] ?? practice.newId();
  const common = {
    'x-ms-request-id': practice.newId(),
    'x-ms-correlation-request-id': correlationId,
    ...(request.headers['x-ms-client-request-id']
      ? { 'x-ms-client-request-id': request.headers['x-ms-client-request-id'] }
      : {}),
  };
  try {
    const given = await pass(practice, request, route, correlationId);
    return { ...given, headers: { ...common, ...given.headers } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...refused(error, route), headers: { ...common, ...error.headers } };
  }
}

async function pass(
  practice: Practice,
  request: Request,
  route: Route | undefined,
  correlationId: string,
): Promise<Answer> {
  const { world } = practice;
  const moment = { now: practice.clock.now(), newId: practice.newId };
  settle(world, practice.effects, moment);
  expireJitRequests(world, moment);
  keepTimeInside(world, moment.now);
  if (!route) throw unknownOperation(request);
  const { operation, params } = route;
  const audience = operation.audience ?? 'arm';
  const caller =
    audience === 'open' ? nobody : await callerOf(practice.keys, world, request, audience, moment.now);
  const call: Call = {
    world,
    moment,
    operation,
    caller,
    params,
    query: request.query,
    apiVersion: audience === 'arm' ? apiVersionOf(request) : '',
    headers: request.headers,
    body: bodyOf(request),
    scope: scopeOf(request.path),
    url: request.url,
    base: request.base,
    correlationId,
  };
  if (audience !== 'arm') return operation.handle(call);
  refuseUnknownPlace(call);
  refuseNotAllowed(call);
  const headers = charge(practice.buckets, call);
  try {
    const given = await operation.handle(call);
    note(call, given);
    return { ...given, headers: { ...headers, ...given.headers } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    note(call, error);
    return { ...refused(error, route), headers: { ...countedBy(error, headers), ...error.headers } };
  }
}

function refuseNotAllowed(call: Call): void {
  try {
    refuseForbidden(call);
    refuseLocked(call);
  } catch (error) {
    if (error instanceof Refusal) note(call, error);
    throw error;
  }
}

/** What does not exist is answered before anybody counts. */
const countedBy = ({ status }: Refusal, headers: Record<string, string>): Record<string, string> =>
  status === 404 ? {} : headers;

const nobody: Caller = { id: '', name: '', claims: {} };

function apiVersionOf(request: Request): string {
  // Azure reads the names of parameters in any case.
  const [, version] = [...request.query].find(([name]) => name.toLowerCase() === 'api-version') ?? [];
  if (version && /^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version)) return version;
  throw badRequest(
    version ? 'InvalidApiVersionParameter' : 'MissingApiVersionParameter',
    version
      ? `The api-version '${version}' is invalid. The supported format is 'YYYY-MM-DD' or 'YYYY-MM-DD-preview'.`
      : 'The api-version query parameter (?api-version=) is required for all requests.',
  );
}

function bodyOf(request: Request): unknown {
  if (request.body === '') return undefined;
  if (/^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '')) {
    return Object.fromEntries(new URLSearchParams(request.body));
  }
  try {
    return JSON.parse(request.body);
  } catch {
    throw badRequest(
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  }
}

function unknownOperation(request: Request): Refusal {
  const type = /\/providers\/([^/]+\/[^/]+)/i.exec(request.path)?.[1];
  if (!type)
    return new Refusal(404, 'NotFound', 'The requested path is not one that the practice Azure knows.');
  return new Refusal(
    404,
    'InvalidResourceType',
    `The resource type '${type}' and method ${request.method} are not modelled by the practice Azure for this path.`,
  );
}

const refused = (error: Refusal, route: Route | undefined): Answer => {
  const details = error.details ? { details: error.details } : {};
  const body = { error: { code: error.code, message: error.message, ...details } };
  return { status: error.status, body: route?.operation.audience === 'open' ? openError(error) : body };
};

/** The sign-in endpoints speak OAuth. */
const openError = (error: Refusal) => ({ error: error.code, error_description: error.message });

/** Writes and actions leave a trace, whether they went well or not. */
function note(call: Call, outcome: Answer | Refusal): void {
  const { method, action } = call.operation;
  if (method === 'GET' || method === 'HEAD' || action === undefined) return;
  const failed = outcome instanceof Refusal;
  const status = failed
    ? 'Failed'
    : outcome.status === 202 || outcome.headers?.['azure-asyncoperation']
      ? 'Accepted'
      : 'Succeeded';
  record(call.world, {
    eventDataId: call.moment.newId(),
    correlationId: call.correlationId,
    operationId: call.correlationId,
    operationName: action,
    status,
    subStatus: failed ? String(outcome.status) : (subStatusNames[outcome.status] ?? ''),
    level: failed ? 'Error' : 'Informational',
    category: 'Administrative',
    resourceId: call.scope,
    caller: call.caller.name,
    claims: { ...call.caller.claims },
    eventTimestamp: new Date(call.moment.now).toISOString(),
    properties: failed ? { statusCode: outcome.code, statusMessage: outcome.message } : {},
  });
}

const subStatusNames: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'NoContent',
};
