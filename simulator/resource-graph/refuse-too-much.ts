import { QueryError } from './query-error.ts';
import type { Pipeline, Step } from './syntax.ts';

/** https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language */
const most = { join: 3, union: 3, 'mv-expand': 3 } as const;

/** Resource Graph runs only so much at once. */
export function refuseTooMuch(pipeline: Pipeline): void {
  const steps = stepsOf(pipeline);
  for (const [kind, limit] of Object.entries(most)) {
    const number = steps.filter((step) => step.kind === kind).length;
    if (number > limit) {
      throw new QueryError(
        'DisallowedMaxNumberOfOperators',
        `The query contains ${number} ${kind} operators; at most ${limit} are allowed.`,
      );
    }
  }
}

const stepsOf = ({ steps }: Pipeline): readonly Step[] =>
  steps.flatMap((step) => [
    step,
    ...(step.kind === 'join' ? stepsOf(step.right) : []),
    ...(step.kind === 'union' ? step.pipelines.flatMap(stepsOf) : []),
  ]);
