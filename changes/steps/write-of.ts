import type { StepAction } from './step-kind.ts';

/** What a write takes: Azure has whoever wrote read how it went. */
export const writeOf = (type: string, resource: string): readonly StepAction[] => [
  { action: `${type}/write`, resource },
  { action: `${type}/read`, resource },
];
