import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Azure } from '../../azure/azure.ts';
import type { CallOptions } from '../../azure/call.ts';
import type { Unchanged } from '../../azure/change/only-if.ts';
import type { AzureFailure } from '../../azure/failure.ts';
import type { ResourceId } from '../../base/resource-id.ts';
import { type Result, success } from '../../base/result.ts';
import type { Step } from '../../remedies/step.ts';
import { lookAndSend, seenBy } from './look-and-send.ts';
import { parentOf, resourceOf } from './resource-of.ts';
import { settleByLooking } from './settle-by-looking.ts';
import { defineStepKind, type StepFailure, type StepKindUnit } from './step-kind.ts';
import { writeOf } from './write-of.ts';

/** A part of a network resource that is written and taken away by its name: a rule of a group, a route of a table. */
export type NamedPart<S extends Step, Value> = {
  readonly kind: S['kind'];
  /** Azure's name of the type, such as `Microsoft.Network/routeTables/routes`. */
  readonly type: string;
  readonly schema: z.ZodType<Value>;
  readonly id: (step: S) => string;
  /** What is to be there; `null`: nothing. */
  readonly wanted: (step: S) => Value | null;
  /** The step that has something else there. */
  readonly with: (step: S, value: Value | null) => Step;
  readonly read: (
    azure: Azure,
    id: ResourceId,
  ) => Promise<Result<{ readonly value: Value; readonly etag: string | undefined }, StepFailure>>;
  readonly write: (
    azure: Azure,
    id: ResourceId,
    at: CallOptions & Unchanged & { readonly value: Value },
  ) => Promise<Result<unknown, AzureFailure>>;
  readonly remove: (
    azure: Azure,
    id: ResourceId,
    options: CallOptions & Unchanged,
  ) => Promise<Result<unknown, AzureFailure>>;
};

type State<Value> = { readonly there: Value | null };

export function defineNamedPart<S extends Step, Value>(part: NamedPart<S, Value>): StepKindUnit {
  const { observe, send } = lookAndSend<S, State<Value>, Unchanged>({
    look: async (azure, step) => {
      const read = await part.read(azure, resourceOf(part.id(step)));
      if (read.ok) return success({ state: { there: read.value.value }, seen: seenBy(read.value) });
      if (read.failure.reason !== 'not-found') return read;
      return success({ state: { there: null }, seen: { absent: true } as const });
    },
    write: (azure, step, { seen, calling }) => {
      const value = part.wanted(step);
      const id = resourceOf(part.id(step));
      return value === null
        ? part.remove(azure, id, { ...calling, ...seen })
        : part.write(azure, id, { ...calling, ...seen, value });
    },
  });
  const isDone = (step: S, { there }: State<Value>): boolean => isDeepStrictEqual(there, part.wanted(step));
  return defineStepKind<S, State<Value>>({
    kind: part.kind,
    writes: (step) => [parentOf(part.id(step))],
    actions: (step) =>
      part.wanted(step) === null
        ? [{ action: `${part.type}/delete`, resource: part.id(step) }]
        : writeOf(part.type, part.id(step)),
    stateSchema: z.strictObject({ there: part.schema.nullable() }),
    observe,
    isDone,
    send,
    settle: settleByLooking({ observe, isDone }),
    undo: (step, { before, after }) =>
      isDeepStrictEqual(before, after)
        ? { cannot: 'nothing-to-undo' }
        : { steps: [part.with(step, before.there)] },
    isStill: (_, after, now) => isDeepStrictEqual(after, now),
  });
}
