import type { Fault, FaultKind } from '../world/fault.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './operation.ts';
import type { Request } from './request.ts';
import type { Route } from './route.ts';

/** What happens to a long-running operation after it was accepted; all other kinds happen to a request. */
const ofOperations: ReadonlySet<FaultKind> = new Set([
  'operation-fails',
  'operation-hangs',
  'operation-lost',
  'output-truncated',
]);

/** The first fault that hits this request on its way, used up by one. */
export const takeFault = (world: World, request: Request, route: Route | undefined): Fault | undefined =>
  take(world, (fault) => !ofOperations.has(fault.kind) && hits(fault, request, route));

/** Tells the operation that this answer has begun, if it has begun one, what is to go wrong with it. */
export function disturbOperation(
  world: World,
  request: Request,
  route: Route | undefined,
  given: Answer,
): void {
  const link = given.headers?.['azure-asyncoperation'] ?? given.headers?.['location'] ?? '';
  const operation = world.operations[/\/([0-9a-f-]{36})\?/.exec(link)?.[1] ?? ''];
  if (operation?.status !== 'InProgress') return;
  const fault = take(
    world,
    (candidate) => ofOperations.has(candidate.kind) && hits(candidate, request, route),
  );
  switch (fault?.kind) {
    case 'operation-hangs':
      delete operation.endsAt;
      return;
    case 'operation-fails':
    case 'operation-lost':
    case 'output-truncated':
      operation.fault = fault.kind;
  }
}

function take(world: World, fits: (fault: Fault) => boolean): Fault | undefined {
  const fault = world.faults.find(fits);
  if (fault?.times === undefined) return fault;
  fault.times -= 1;
  if (fault.times <= 0) world.faults.splice(world.faults.indexOf(fault), 1);
  return fault;
}

function hits(fault: Fault, request: Request, route: Route | undefined): boolean {
  const { operation, method, path } = fault.match;
  const id = route?.operation.id;
  // Where faults are taken away again.
  if (id?.startsWith('Practice_')) return false;
  if (operation !== undefined ? operation !== id : id === 'LongRunning_Poll') return false;
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  return path === undefined || request.path.toLowerCase().includes(path.toLowerCase());
}
