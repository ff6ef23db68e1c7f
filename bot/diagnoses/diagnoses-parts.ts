import type { Clock } from '../../base/clock.ts';
import type { NewId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { ProbeDecision } from '../../changes/policy/may-start-probe.ts';
import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import type { PathQuestion } from '../../diagnosis/connectivity/path-question.ts';
import type { Diagnosis, Progress } from '../../diagnosis/diagnosis.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { Buttons } from '../../store/buttons.ts';
import type { DiagnosisRows } from '../../store/diagnoses.ts';
import type { Store } from '../../store/store.ts';
import type { Fixes } from '../changes/fixes-for.ts';
import type { Post } from '../outgoing.ts';
import type { RelatedTo } from './related-machines.ts';

/** Looks at one machine. `signal` stops it; `progress` hears how far it is. */
export type Diagnose = (
  question: Question,
  options: {
    readonly signal: AbortSignal;
    readonly progress: (progress: Progress) => void;
    /** Whether it may look inside Windows, as it was decided for who asked. */
    readonly mayProbe: ProbeDecision;
  },
) => Promise<Diagnosis>;

/** Looks at the way from a machine to somewhere else, with the same options. */
export type LookAtPath = (
  path: PathQuestion,
  options: {
    readonly signal: AbortSignal;
    readonly progress: (progress: Progress) => void;
    readonly mayTry: boolean;
  },
) => Promise<PathDiagnosis>;

export type DiagnosesParts = {
  readonly store: Store;
  readonly rows: DiagnosisRows;
  readonly buttons: Buttons;
  readonly post: Post;
  readonly diagnose: Diagnose;
  readonly lookAtPath: LookAtPath;
  readonly relatedTo: RelatedTo;
  readonly fixesFor: (diagnosis: Diagnosis) => Fixes;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};
