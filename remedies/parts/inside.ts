import type { GuestStep } from '../../guest/harness/step.ts';
import type { Planned, RemedyCase } from '../remedy.ts';

/** One run of the harness inside the machine. */
export const inside = (
  { question }: Pick<RemedyCase, 'question'>,
  ...steps: readonly GuestStep[]
): Planned => ({ steps: [{ kind: 'guest', vm: question.vm, steps }] });
