import type { Storage } from 'botbuilder';
import type { Azure } from '../../azure/azure.ts';
import type { Clock } from '../../base/clock.ts';
import type { NewId } from '../../base/ids.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Buttons } from '../../store/buttons.ts';
import type { DiagnosisRows } from '../../store/diagnoses.ts';
import type { OpenQuestions } from '../../store/open-questions.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import type { Fixes } from '../changes/fixes-for.ts';
import type { Changes } from '../changes/start-changes.ts';
import type { Diagnoses } from '../diagnoses/run-diagnoses.ts';
import type { Post } from '../outgoing.ts';

/** What the bot needs to talk with people. */
export type ConversationParts = {
  readonly azure: Azure;
  readonly policy: Policy;
  /** The directories whose people may ask, in lower case. */
  readonly tenants: ReadonlySet<string>;
  readonly store: Pick<Store, 'whenCommitted'>;
  /** Where botbuilder keeps open dialogs. */
  readonly storage: Storage;
  readonly state: State;
  readonly buttons: Buttons;
  readonly questions: OpenQuestions;
  readonly rows: DiagnosisRows;
  /** What people paste into a PowerShell of their own PC. */
  readonly clientScript: { readonly text: string; readonly sha256: string };
  readonly diagnoses: Pick<Diagnoses, 'wake'>;
  readonly changes: Changes;
  /** What can be requested for a diagnosis. */
  readonly fixesFor: (diagnosis: Diagnosis) => Fixes;
  readonly post: Post;
  readonly clock: Clock;
  /** Ids of buttons come from here: nobody may be able to guess one. */
  readonly newId: NewId;
};
