import { readOperation } from '../../azure/read/operation.ts';
import type { AzureReason } from '../../base/reasons.ts';
import type { Step } from '../../remedies/step.ts';
import type { Doubt, Settled, StepKindUnit, StepParts } from './step-kind.ts';

/** For what can be told from how it is now: a resource that was written by its name is there as it was to be, or not. */
export const settleByLooking =
  <S extends Step, State>(
    {
      observe,
      isDone,
    }: Pick<StepKindUnit<S, State>, 'observe'> & {
      readonly isDone: (step: S, state: State, about: Doubt<State>) => boolean;
    },
    /** What a state says besides done and not done. */
    otherwise: (state: State, about: Doubt<State>) => Settled = () => 'did-not',
  ): StepKindUnit<S, State>['settle'] =>
  async (parts, step, about) => {
    const told = await settleByOperation(parts, about);
    if (told) return told;
    if (isInFlight(parts, about)) return 'under-way';
    const now = await observe(parts, step, about.key);
    if (!now.ok) return 'under-way';
    return isDone(step, now.value, about) ? 'happened' : otherwise(now.value, about);
  };

/** What Azure says of the operation itself; nothing where it never took it on, or knows it no more. */
export async function settleByOperation(
  { azure }: StepParts,
  { operation }: Pick<Doubt<unknown>, 'operation'>,
): Promise<Settled | undefined> {
  if (operation === undefined) return undefined;
  const progress = await readOperation(azure, operation);
  if (!progress.ok) return passes.has(progress.failure.reason) ? 'under-way' : undefined;
  return progress.value === 'succeeded' ? 'happened' : progress.value;
}

/** What keeps Azure from answering now and not for ever. */
const passes: ReadonlySet<AzureReason> = new Set([
  'throttled',
  'timed-out',
  'cancelled',
  'unreachable',
  'azure-error',
]);

/** It may have left and not have arrived yet. */
export const isInFlight = (
  { azure, flightMs }: StepParts,
  { sentAt }: Pick<Doubt<unknown>, 'sentAt'>,
): boolean => azure.clock.now() - sentAt < flightMs;
