import { isDeepStrictEqual } from 'node:util';
import type { Azure } from '../../azure/azure.ts';
import { failure, type Result, success } from '../../base/result.ts';
import type { Step } from '../../remedies/step.ts';
import { callingOf } from './calling-of.ts';
import type { Calling, Sending, StepFailure, StepKindUnit } from './step-kind.ts';

export type LookAndSend<S extends Step, State, Seen> = {
  /** How it is now, and what the write has to know besides, such as the etag. */
  readonly look: (
    azure: Azure,
    step: S,
  ) => Promise<Result<{ readonly state: State; readonly seen: Seen }, StepFailure>>;
  readonly write: (
    azure: Azure,
    step: S,
    at: Pick<Sending<State>, 'key'> & { readonly seen: Seen; readonly calling: Calling },
  ) => Promise<Result<unknown, StepFailure>>;
};

/** For what Azure itself holds: looks once more before it writes, and writes nothing over what has changed meanwhile. */
export const lookAndSend = <S extends Step, State, Seen>({
  look,
  write,
}: LookAndSend<S, State, Seen>): Pick<StepKindUnit<S, State>, 'observe' | 'send'> => ({
  observe: async ({ azure }, step) => {
    const found = await look(azure, step);
    return found.ok ? success(found.value.state) : found;
  },
  send: async ({ azure }, step, sending) => {
    const found = await look(azure, step);
    if (!found.ok) return found;
    const { state, seen } = found.value;
    if (!isDeepStrictEqual(state, sending.before))
      return failure({ operation: step.kind, reason: 'changed-meanwhile', message: '' });
    const { key, leavesBy } = sending;
    const calling = { ...callingOf(sending), ...(leavesBy === undefined ? {} : { leavesBy }) };
    const sent = await write(azure, step, { key, seen, calling });
    return sent.ok ? success({}) : sent;
  },
});

/** For a write that only goes over what was seen. */
export const seenBy = ({ etag }: { readonly etag?: string | undefined }): { readonly etag?: string } =>
  etag === undefined ? {} : { etag };
