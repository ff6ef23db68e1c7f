/** A disturbance of the wire that somebody asked for; it never changes the world by itself. */
export type Fault = {
  id: string;
  kind: FaultKind;
  /** Which requests it hits; all that is given must fit. Polls of operations are hit only by their own id. */
  match: {
    /** Azure's operation id, such as `VirtualMachines_Get`; `LongRunning_Poll` for polls, `Token_Get` for sign-in. */
    operation?: string;
    method?: string;
    /** A part of the path, in any case. */
    path?: string;
  };
  /** How many requests are hit before it ends; absent: until it is taken away. */
  times?: number;
  /** Seconds: to wait (slow), or that Retry-After asks for (throttle). */
  seconds?: number;
};

export const faultKinds = [
  'throttle',
  'throttle-without-retry-after',
  'server-error',
  'reset',
  'answer-lost',
  'slow',
  'operation-fails',
  'operation-hangs',
  'operation-lost',
  'output-truncated',
] as const;

export type FaultKind = (typeof faultKinds)[number];
