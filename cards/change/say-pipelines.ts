import type { Plan } from '../../changes/plan/plan.ts';
import { machineOf } from '../machine.ts';
import type { CardWords } from '../words/card-words.ts';

const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who may take the change back. Of a program the log has only an object id, which nobody knows by heart. */
export function sayPipelines({ change }: CardWords, pipelines: Plan['pipelines']): string | undefined {
  if (pipelines.length === 0) return undefined;
  return pipelines
    .map(({ resource, by }) =>
      change.pipeline(machineOf(resource).name, objectId.test(by) ? change.program(by.slice(-6)) : by),
    )
    .join(' · ');
}
