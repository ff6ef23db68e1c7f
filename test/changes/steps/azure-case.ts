import type { Step } from '../../../remedies/step.ts';
import type { Workbench } from './workbench.ts';

/** One step that Azure itself carries out, in the office. */
export type AzureCase = {
  readonly name: string;
  readonly step: (bench: Workbench) => Step;
  /** What the world needs before. */
  readonly given?: (bench: Workbench) => void;
  /** Azure's own id of what is sent. */
  readonly operation: string;
  /** Somebody else changes what the step is about. */
  readonly meddle: (bench: Workbench) => void;
  /** Whether how it is afterwards tells that it was done. */
  readonly shows: boolean;
  /** Whether it is one answer, or goes on after Azure took it on. */
  readonly lasts: boolean;
  /** Whether the step is taken back by other steps. */
  readonly back: 'steps' | 'nothing-to-undo' | 'cannot-be-undone';
};
