import type { Caller } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';

/** Azure's own words, with the action and the scope that are missing. */
export const authorizationFailed = (caller: Caller, action: string, scope: string): Refusal =>
  new Refusal(
    403,
    'AuthorizationFailed',
    `The client '${caller.name}' with object id '${caller.id}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
