import { logged } from '../activity/log.ts';
import type { LongRunning, LongRunningStyle } from '../world/long-running.ts';
import type { Moment, World } from '../world/world.ts';
import { type Answer, type Call, type Operation, ok, param } from './operation.ts';
import { Refusal } from './refusal.ts';

/** What happens in the world when an operation is done; returns what its caller gets. Throws a Refusal to fail. */
export type Effect = (
  world: World,
  input: Record<string, unknown>,
  moment: Moment,
  operation: LongRunning,
) => unknown;

export type Effects = Readonly<Record<string, Effect>>;

/** How long Azure knows an operation after its end. */
const rememberedFor = 24 * 3600_000;

export type NamedEffect = { readonly name: string; readonly input: Record<string, unknown> };

export type Beginning = {
  readonly style: LongRunningStyle;
  readonly location: string;
  /** How long Azure takes; the world's pace shortens it. */
  readonly seconds: number;
  readonly effect: NamedEffect;
  /** What happens instead when it fails, so that nothing stays as it is only on the way. */
  readonly otherwise?: NamedEffect;
  /** For PUT and PATCH: the resource as it is now, and whether it is new. */
  readonly body?: unknown;
  readonly created?: boolean;
};

/** Accepts an operation and answers as Azure does at that moment. */
export const begin = (call: Call, beginning: Beginning): Answer =>
  accepted(enter(call, beginning), beginning, call);

/** Writes the operation down, without an answer yet: for who has to know its id. */
export function enter(call: Call, beginning: Beginning): LongRunning {
  const { world, moment } = call;
  const operation: LongRunning = {
    id: moment.newId(),
    signature: moment.newId(),
    style: beginning.style,
    subscription: param(call, 'subscription'),
    location: beginning.location,
    resourceId: call.scope,
    caller: { name: call.caller.name, claims: { ...call.caller.claims } },
    correlationId: call.correlationId,
    operationName: call.operation.action ?? '',
    startedAt: new Date(moment.now).toISOString(),
    endsAt: new Date(moment.now + beginning.seconds * 1000 * world.pace).toISOString(),
    status: 'InProgress',
    effect: { ...beginning.effect },
    ...(beginning.otherwise ? { otherwise: { ...beginning.otherwise } } : {}),
  };
  world.operations[operation.id] = operation;
  return operation;
}

/** The first answer about an operation, in the style of its provider. */
export function accepted(
  operation: LongRunning,
  beginning: Pick<Beginning, 'body' | 'created'>,
  call: Call,
): Answer {
  const { monitor, result } = links(operation, call);
  const asynchronous = { 'azure-asyncnotification': 'Enabled' };
  const both = { ...asynchronous, 'azure-asyncoperation': monitor, location: result };
  switch (operation.style) {
    case 'compute-action':
    case 'compute-delete':
    case 'network-delete':
      return { status: 202, headers: both };
    case 'disk-put':
    case 'disk-action':
    case 'disk-delete':
      return {
        status: 202,
        headers: { 'azure-asyncoperation': monitor, location: result },
        body: beginning.body,
      };
    case 'group-delete':
      return { status: 202, headers: { location: result } };
    case 'network-action':
      return { status: 202, headers: { ...asynchronous, location: result }, body: null };
    case 'compute-put':
    case 'network-put':
      return {
        status: beginning.created ? 201 : 200,
        headers: { ...asynchronous, 'azure-asyncoperation': monitor },
        body: beginning.body,
      };
    default:
      return operation.style satisfies never;
  }
}

function links(operation: LongRunning, call: Call): { monitor: string; result: string } {
  if (operation.style === 'group-delete') {
    const result = `${call.base}/subscriptions/${operation.subscription}/operationresults/${operation.id}?api-version=${call.apiVersion}`;
    return { monitor: result, result };
  }
  const provider = operation.style.startsWith('network') ? 'Microsoft.Network' : 'Microsoft.Compute';
  const place = `${call.base}/subscriptions/${operation.subscription}/providers/${provider}/locations/${operation.location}`;
  const version = `api-version=${call.apiVersion}`;
  if (provider === 'Microsoft.Network') {
    return {
      monitor: `${place}/operations/${operation.id}?${version}`,
      result: `${place}/operationResults/${operation.id}?${version}`,
    };
  }
  const kind = operation.style.startsWith('disk') ? 'DiskOperations' : 'operations';
  const address = `${place}/${kind}/${operation.id}?p=${operation.subscription}`;
  const signed = `${version}&t=${ticksOf(operation.startedAt)}&c=PRACTICE&s=${operation.signature}&h=${operation.id}`;
  return { monitor: `${address}&${signed}`, result: `${address}&monitor=true&${signed}` };
}

/** .NET counts in tenths of a microsecond since the year 1. */
const ticksOf = (time: string): string => `${BigInt(Date.parse(time) + 62_135_596_800_000) * 10_000n}`;

/** Ends every operation whose time has come. Called before each request, so that nobody sees a world that is late. */
export function settle(world: World, effects: Effects, moment: Moment): void {
  const due = Object.values(world.operations)
    .filter((operation) => operation.status === 'InProgress' && operation.endsAt !== undefined)
    .filter((operation) => Date.parse(operation.endsAt ?? '') <= moment.now)
    .sort((a, b) => Date.parse(a.endsAt ?? '') - Date.parse(b.endsAt ?? ''));
  for (const operation of due) finish(world, effects, operation, moment);
  for (const [id, operation] of Object.entries(world.operations)) {
    if (operation.finishedAt !== undefined && Date.parse(operation.finishedAt) + rememberedFor < moment.now) {
      delete world.operations[id];
    }
  }
}

function finish(world: World, effects: Effects, operation: LongRunning, moment: Moment): void {
  const at: Moment = { ...moment, now: Date.parse(operation.endsAt ?? operation.startedAt) };
  const happen = ({ name, input }: NamedEffect): unknown => {
    const effect = effects[name];
    if (!effect) throw new Error(`No effect is named ${name}`);
    return effect(world, input, at, operation);
  };
  try {
    if (operation.fault === 'operation-fails') throw failureOf(operation);
    operation.result = happen(operation.effect);
    operation.status = 'Succeeded';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    operation.status = 'Failed';
    operation.error = { code: error.code, message: error.message };
    if (operation.otherwise) happen(operation.otherwise);
  }
  operation.finishedAt = new Date(at.now).toISOString();
  logged(world, operation, operation.status, at);
}

/** What the providers say when they do not know what went wrong. */
const failureOf = (operation: LongRunning): Refusal =>
  operation.style.startsWith('network')
    ? new Refusal(500, 'InternalServerError', 'An error occurred.')
    : new Refusal(500, 'InternalExecutionError', 'An internal execution error occurred. Please retry later.');

const computeStatus = (operation: LongRunning): Answer => {
  const { id, startedAt, finishedAt, status, error, result } = operation;
  const output =
    result === undefined || !operation.style.endsWith('-action') ? {} : { properties: { output: result } };
  return ok({
    startTime: startedAt,
    ...(finishedAt === undefined ? {} : { endTime: finishedAt }),
    status,
    ...(error ? { error } : {}),
    ...(status === 'Succeeded' ? output : {}),
    name: id,
  });
};

function computePoll(call: Call): Answer {
  const operation = known(call);
  refuseUnsigned(call, operation);
  if (call.query.get('monitor') !== 'true') return computeStatus(operation);
  if (operation.status === 'InProgress') {
    return { status: 202, headers: { location: `${call.base}${call.url}` } };
  }
  if (operation.error) throw new Refusal(409, operation.error.code, operation.error.message);
  return operation.result === undefined ? { status: 200 } : ok(operation.result);
}

/** Resource Manager itself tells only when it is done. */
function groupPoll(call: Call): Answer {
  const operation = known(call);
  const { result } = links(operation, call);
  if (operation.status === 'InProgress') return { status: 202, headers: { location: result } };
  if (operation.error) throw new Refusal(409, operation.error.code, operation.error.message);
  return { status: 200 };
}

function networkPoll(call: Call): Answer {
  const operation = known(call);
  return ok({ status: operation.status, ...(operation.error ? { error: operation.error } : {}) });
}

function networkResult(call: Call): Answer {
  const operation = known(call);
  const { monitor, result } = links(operation, call);
  if (operation.status === 'InProgress') return { status: 202, headers: { location: result }, body: null };
  if (operation.error) throw new Refusal(400, operation.error.code, operation.error.message);
  if (operation.style === 'network-delete') {
    return { status: 204, headers: { 'azure-asyncoperation': monitor, location: result } };
  }
  return ok(operation.result);
}

/** The result may be what a guest printed: it is for who got the link, and for nobody who guessed its id. */
function refuseUnsigned(call: Call, operation: LongRunning): void {
  if (call.query.get('s') === operation.signature) return;
  throw new Refusal(403, 'AuthorizationFailed', 'The signature of the polling address is missing or wrong.');
}

/** An operation is found only below the subscription that it runs in. */
function known(call: Call): LongRunning {
  const id = param(call, 'operation').toLowerCase();
  const operation = Object.hasOwn(call.world.operations, id) ? call.world.operations[id] : undefined;
  const sameSubscription =
    operation?.subscription.toLowerCase() === param(call, 'subscription').toLowerCase();
  if (!operation || !sameSubscription || operation.fault === 'operation-lost') {
    throw new Refusal(
      404,
      'NotFound',
      `The entity was not found in this Azure location: ${param(call, 'operation')}`,
    );
  }
  return operation;
}

const at = (provider: string) => `/subscriptions/{subscription}/providers/${provider}/locations/{location}`;

export const longRunningOperations: readonly Operation[] = [
  {
    path: `${at('Microsoft.Compute')}/operations/{operation}`,
    handle: computePoll,
    charge: 'GetOperation' as const,
  },
  {
    path: `${at('Microsoft.Compute')}/DiskOperations/{operation}`,
    handle: computePoll,
    charge: 'GetOperation' as const,
  },
  { path: '/subscriptions/{subscription}/operationresults/{operation}', handle: groupPoll },
  { path: `${at('Microsoft.Network')}/operations/{operation}`, handle: networkPoll },
  { path: `${at('Microsoft.Network')}/operationResults/{operation}`, handle: networkResult },
].map((poll) => ({ id: 'LongRunning_Poll', method: 'GET', ...poll }));
