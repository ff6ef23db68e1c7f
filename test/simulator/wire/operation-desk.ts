import {
  begin,
  type Effects,
  longRunningOperations,
  type NamedEffect,
  settle,
} from '../../../simulator/wire/long-running.ts';
import type { Answer, Call, Operation } from '../../../simulator/wire/operation.ts';
import { Refusal } from '../../../simulator/wire/refusal.ts';
import { router } from '../../../simulator/wire/route.ts';
import type { LongRunning, LongRunningStyle } from '../../../simulator/world/long-running.ts';
import type { World } from '../../../simulator/world/world.ts';
import {
  subscription,
  subscriptionId,
  type TestMoment,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

const base = 'http://127.0.0.1:1';

/** Effects that only write down what happened: with a note of `fail` they refuse. */
const effects: Effects = {
  noted: (_world, input) => {
    if (input['note'] === 'fail') throw new Refusal(409, 'TestFailure', 'It was told to fail.');
    return { note: input['note'] };
  },
  silent: () => undefined,
  undone: (world) => {
    world.principals.length = 0;
    return undefined;
  },
};

/** Begins and follows operations without a server: a test of long-running operations and of nothing else. */
export function openOperationDesk() {
  const time: TestMoment = testMoment();
  let world: World = testWorld(time);
  world.pace = 1;
  const find = router(longRunningOperations);
  const callOf = (operation: Operation, url: string, params: Call['params']): Call => ({
    world,
    moment: time.moment(),
    operation,
    caller: { id: 'someone', name: 'someone', claims: {} },
    params,
    query: new URL(url, base).searchParams,
    apiVersion: '2026-03-01',
    headers: {},
    body: undefined,
    scope: `${subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm`,
    url,
    base,
    correlationId: 'correlation',
  });
  const begun: Operation = {
    id: 'Test_Begin',
    method: 'POST',
    path: '/',
    action: 'Test/begin/action',
    handle: never,
  };
  return {
    time,
    world: () => world,
    /** Writes the world down and reads it again, as a restart of the practice Azure does. */
    restart: () => {
      world = JSON.parse(JSON.stringify(world));
    },
    begin: (
      style: LongRunningStyle,
      more: { effect?: NamedEffect; otherwise?: NamedEffect; created?: boolean; body?: unknown } = {},
    ): Answer =>
      begin(callOf(begun, '/', { subscription: subscriptionId }), {
        style,
        location: 'japaneast',
        seconds: 60,
        effect: { name: 'noted', input: { note: 'done' } },
        ...more,
      }),
    operation: (): LongRunning | undefined => Object.values(world.operations)[0],
    /** Lets time pass and follows a link, as the next request would. */
    poll: (link: string | undefined, seconds = 0): Answer => {
      time.clock.time += seconds * 1000;
      settle(world, effects, time.moment());
      const url = (link ?? '').replace(base, '');
      const route = find('GET', url.replace(/\?.*$/, ''));
      if (!route) throw new Error(`Nobody answers ${url}`);
      const answer = route.operation.handle(callOf(route.operation, url, route.params));
      if (answer instanceof Promise) throw new Error('Polls are answered at once');
      return answer;
    },
  };
}

function never(): never {
  throw new Error('This operation is begun by hand');
}
