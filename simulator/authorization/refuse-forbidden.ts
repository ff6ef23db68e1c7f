import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { mayDo } from './may-do.ts';

/** Azure's own words, with the action and the scope that are missing. */
export function refuseForbidden(call: Call): void {
  const { action } = call.operation;
  if (action === undefined || mayDo(call.world, call.caller.id, action, call.scope)) return;
  throw new Refusal(
    403,
    'AuthorizationFailed',
    `The client '${call.caller.name}' with object id '${call.caller.id}' does not have authorization to perform action '${action}' over scope '${call.scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}
