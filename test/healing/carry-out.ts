import { kindOf } from '../../changes/steps/index.ts';
import type { StepKey, StepParts } from '../../changes/steps/step-kind.ts';
import type { Step } from '../../remedies/step.ts';

/** A step that was done, with all that its way back needs. */
export type Done = {
  readonly step: Step;
  readonly before: unknown;
  readonly after: unknown;
  readonly key: StepKey;
};

/** Does the steps one after the other, as the engine does them when nothing goes wrong. */
export async function carryOut(
  parts: StepParts,
  steps: readonly Step[],
  change: number,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const [index, step] of steps.entries()) {
    const key = { change, index, run: `${change}${index}`.padStart(16, '0') };
    done.push(await carryOutOne(parts, step, key));
  }
  return done;
}

async function carryOutOne(parts: StepParts, step: Step, key: StepKey): Promise<Done> {
  const kind = kindOf(step);
  const before = value(await kind.observe(parts, step, key));
  value(await kind.send(parts, step, { key, before }));
  return { step, before, after: value(await kind.observe(parts, step, key)), key };
}

/** Takes them back, the last one first. */
export async function takeBack(parts: StepParts, done: readonly Done[], change: number): Promise<void> {
  const back = done.toReversed().flatMap(({ step, ...was }) => {
    const way = kindOf(step).undo(step, was);
    return 'steps' in way ? way.steps : [];
  });
  await carryOut(parts, back, change);
}

type Ended<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: object };

function value<Value>(ended: Ended<Value>): Value {
  if (!ended.ok) throw new Error(JSON.stringify(ended.failure));
  return ended.value;
}
