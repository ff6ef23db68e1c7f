import { createHash } from 'node:crypto';
import type { Change } from './change-view.ts';
import type { Plan, PlannedStep } from './plan/plan.ts';
import type { StepKey } from './steps/step-kind.ts';

/** The same step of the same change has the same key, whoever asks; another installation has others. */
export function keyOf({ number, request }: Pick<Change, 'number' | 'request'>, index: number): StepKey {
  const said = [number, index, request.askedAt, request.asker.objectId, request.question.vm].join('|');
  const run = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return { change: number, index, run };
}

/** All steps in the order in which they are made. */
export const stepsOf = ({ remedies }: Plan): readonly PlannedStep[] => remedies.flatMap(({ steps }) => steps);

/** Each step with its place in the plan, and the remedy that it belongs to. */
export function placesOf({ remedies }: Plan) {
  return remedies
    .flatMap((remedy, place) => remedy.steps.map((planned) => ({ ...planned, remedy, place })))
    .map((planned, index) => ({ ...planned, index }));
}
