import type { Interaction } from '../wire/server.ts';
import type { Call } from './browser/api.d.ts';
import { scriptIn } from './script-in.ts';

/** What the bot asked Azure. */
export type AzureCalls = {
  /** To be called after every answer of the practice Azure: its `after`. */
  readonly record: (interaction: Interaction) => void;
  /** Oldest first. */
  readonly list: () => readonly Call[];
  /** Returns what ends it. */
  readonly subscribe: (hear: (call: Call | undefined) => void) => () => void;
};

const kept = 200;

/** The practice world's own door and the sign-in are no questions to Azure. */
const leftOut = /^(Practice|Token|OpenId)_/;

const isScript = (operation: string): boolean =>
  /^(VirtualMachines_RunCommand|VirtualMachineRunCommands_(CreateOrUpdate|Update|Delete))$/.test(operation);

/** Much of what only looks is a POST in Azure. */
const acts =
  /_(Start|Restart|PowerOff|Deallocate|Redeploy|Reapply|Reimage|Initiate|Create\w*|Update\w*|Delete\w*)$/;

const isChange = (method: string, operation: string): boolean =>
  ['PUT', 'PATCH', 'DELETE'].includes(method) || acts.test(operation);

/** Remembers the last of them, without query and body, which may hold secrets; of a script, what it was told to do. */
export function newAzureCalls({
  clock,
  newId,
}: {
  readonly clock: { readonly now: () => number };
  readonly newId: () => string;
}): AzureCalls {
  const calls: Call[] = [];
  const listeners = new Set<(call: Call | undefined) => void>();

  function remembered({ request, operation, answer, milliseconds }: Interaction): Call | undefined {
    if (leftOut.test(operation)) return undefined;
    const { method, path } = request;
    const at = new Date(clock.now()).toISOString();
    const script = isScript(operation) ? scriptIn(request) : undefined;
    const call: Call = {
      id: newId(),
      at,
      method,
      path,
      operation,
      status: answer.status,
      milliseconds,
      does: isScript(operation) ? 'script' : isChange(request.method, operation) ? 'change' : 'look',
      ...(script ? { script } : {}),
    };
    calls.push(call);
    if (calls.length > kept) calls.shift();
    return call;
  }

  return {
    record: (interaction) => {
      const call = remembered(interaction);
      // Whatever was asked may have changed the world, so everybody hears of it.
      for (const hear of listeners) hear(call);
    },
    list: () => calls,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
