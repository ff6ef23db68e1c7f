import type { Call } from '../wire/operation.ts';
import { authorizationFailed } from './authorization-failed.ts';
import { mayDo } from './may-do.ts';

export function refuseForbidden(call: Call): void {
  const { action } = call.operation;
  if (action === undefined || mayDo(call.world, call.caller.id, action, call.scope)) return;
  throw authorizationFailed(call.caller, action, call.scope);
}
