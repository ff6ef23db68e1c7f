import type { Fault } from '../world/fault.ts';
import type { World } from '../world/world.ts';
import type { Request } from './request.ts';
import type { Route } from './route.ts';

/** The first fault that hits this request, used up by one. */
export function takeFault(world: World, request: Request, route: Route | undefined): Fault | undefined {
  const fault = world.faults.find((candidate) => hits(candidate, request, route));
  if (!fault) return undefined;
  if (fault.times !== undefined) {
    fault.times -= 1;
    if (fault.times <= 0) world.faults.splice(world.faults.indexOf(fault), 1);
  }
  return fault;
}

function hits(fault: Fault, request: Request, route: Route | undefined): boolean {
  const { operation, method, path } = fault.match;
  const id = route?.operation.id;
  if (operation !== undefined ? operation !== id : id === 'LongRunning_Poll') return false;
  if (method !== undefined && method !== request.method) return false;
  return path === undefined || request.path.toLowerCase().includes(path.toLowerCase());
}
