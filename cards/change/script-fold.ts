import type { Plan } from '../../changes/plan/plan.ts';
import type { Step } from '../../remedies/step.ts';
import type { Block } from '../card.ts';
import type { CardWords } from '../words/card-words.ts';

/** The steps as they run, one on a line, for who wants to read them and the hash over them. */
export function scriptFold({ script, hash }: CardWords['change'], plan: Plan): Block {
  const steps = plan.remedies.flatMap((remedy) => remedy.steps.map(({ step }) => step));
  return {
    type: 'fold',
    title: script,
    blocks: [
      { type: 'code', language: 'plain', text: steps.flatMap(linesOf).join('\n') },
      { type: 'text', text: hash(plan.hash), subtle: true },
    ],
  };
}

/** A run inside Windows has one line for each thing that it does there. */
function linesOf(step: Step): readonly string[] {
  if (!('steps' in step)) return [JSON.stringify(step)];
  const { steps, ...run } = step;
  return [JSON.stringify(run), ...steps.map((one) => `  ${JSON.stringify(one)}`)];
}
