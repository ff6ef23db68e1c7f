import type { GuestStep } from '../../guest/harness/step.ts';
import type { Planned, RemedyCase } from '../remedy.ts';
import type { Step } from '../step.ts';

/** One run of the harness inside the machine, which then starts anew. */
export const insideThenRestart = (
  { question: { vm } }: Pick<RemedyCase, 'question'>,
  ...steps: readonly GuestStep[]
): Planned => ({ steps: [{ kind: 'guest', vm, steps }, ...restart(vm)] });

/** Goes on when Windows is up again. */
export const restart = (vm: string): readonly [Step, Step] => [
  { kind: 'power', vm, change: 'restart' },
  { kind: 'wait', vm, for: 'agent' },
];
