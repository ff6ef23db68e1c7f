import type { Moment, World } from '../world/world.ts';

/** One thing the practice Azure can be asked for, as Azure's own specification names it. */
export type Operation = {
  /** Azure's operation id, such as `VirtualMachines_Restart`. */
  readonly id: string;
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** With `{name}` for one segment and `{+name}` for several. Literal parts match in any case. */
  readonly path: string;
  /** Who is asked: Resource Manager (default), Graph, or nobody: open doors need no token. */
  readonly audience?: 'arm' | 'graph' | 'open';
  /** The action that the caller must be allowed on `call.scope`; absent: any signed-in caller. */
  readonly action?: string;
  /** What it takes from a resource provider's own budget, beside Resource Manager's. */
  readonly charge?: Charge;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
};

/** Budgets of the compute provider; see `throttle.ts`. */
export type Charge =
  | 'LowCostGet'
  | 'HighCostGet'
  | 'UpdateVM'
  | 'PutVM'
  | 'DeleteVM'
  | 'CreateUpdateDisks'
  | 'HighCostSnapshotCreateHydrate'
  | 'GetOperation'
  | 'Network'
  | 'ResourceGraph';

export type Caller = {
  /** Object id of the user or service principal. */
  readonly id: string;
  /** What the Activity Log shows: a principal name, or the object id of an application. */
  readonly name: string;
  readonly claims: Readonly<Record<string, string>>;
};

export type Call = {
  readonly world: World;
  readonly moment: Moment;
  readonly operation: Operation;
  readonly caller: Caller;
  /** Values of the path's `{names}`, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly apiVersion: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON or form fields; `undefined` without a body. */
  readonly body: unknown;
  /** The ARM id that is addressed, without a trailing action or collection. */
  readonly scope: string;
  /** The path and query, as they were asked for. */
  readonly url: string;
  /** Such as `https://127.0.0.1:8443`, for links in answers. */
  readonly base: string;
  readonly correlationId: string;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes, and text of another content type, as they are; `undefined` sends nothing. */
  readonly body?: unknown;
};

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** The value of a path part that the template of this operation has. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`${call.operation.id} has no {${name}} in its path`);
  return value;
}
