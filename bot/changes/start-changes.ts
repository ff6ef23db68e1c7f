import type { Azure } from '../../azure/azure.ts';
import type { Clock } from '../../base/clock.ts';
import type { NewId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { Change } from '../../changes/change-view.ts';
import { startEngine } from '../../changes/engine.ts';
import type { ChangesParts, Terms } from '../../changes/parts.ts';
import { changeRules } from '../../changes/policy/change-rules.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import type { StepParts } from '../../changes/steps/step-kind.ts';
import { harnessHash } from '../../guest/harness/harness-script.ts';
import { remedies } from '../../remedies/index.ts';
import { auditEntriesOf } from '../../store/audit-entries.ts';
import type { Buttons } from '../../store/buttons.ts';
import { changeEffectsOf } from '../../store/change-effects.ts';
import { changeRowsOf } from '../../store/changes.ts';
import type { DiagnosisRows } from '../../store/diagnoses.ts';
import { pauseOf } from '../../store/pause.ts';
import type { Store } from '../../store/store.ts';
import { seenSchema } from '../diagnoses/seen.ts';
import type { Post } from '../outgoing.ts';
import { reviewBrokenGlass } from './broken-glass.ts';
import { preflightFor } from './preflight.ts';
import { showChange } from './show-change.ts';
import { stoppedFor } from './stopped-for.ts';
import { endTelling, tellApprovers } from './tell-approvers.ts';

type Parts = {
  readonly store: Store;
  readonly azure: Azure;
  readonly policy: Policy;
  readonly buttons: Buttons;
  readonly diagnoses: DiagnosisRows;
  readonly post: Post;
  readonly diagnose: ChangesParts['diagnose'];
  readonly runHarness: StepParts['runHarness'];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

/** What the bot needs to speak about changes. */
export type Changes = Omit<
  ChangesParts,
  'diagnose' | 'diagnosisOf' | 'preflight' | 'stopped' | 'tellApprovers' | 'review' | 'steps'
> & {
  /** Something was committed: goes on with it now. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
};

const minute = 60_000;

/** Where the policy changes nothing any more, an open change still has its time. */
const usual: Terms = { expiryMs: 30 * minute, remindMs: 10 * minute, undoMs: 480 * minute };

/** A request that left can still arrive so much later, and the Activity Log be silent for so long. */
const waits = { flightMs: 2 * minute, logLagMs: 10 * minute };

/** Changes, from the request to the proof, from now on. */
export function startChanges(parts: Parts): Changes {
  const { store, azure, policy, buttons, post, clock, newId, log } = parts;
  const termsOf = ({ request }: Change): Terms => {
    const rules = changeRules(policy, { id: request.question.vm, tags: request.tags });
    if (!rules) return usual;
    return {
      expiryMs: rules.expiresAfterMs,
      remindMs: rules.remindBeforeMs,
      undoMs: rules.undoForMs,
    };
  };
  const effects = changeEffectsOf(store, clock);
  const common = {
    store,
    rows: changeRowsOf(store, clock),
    effects,
    entries: auditEntriesOf(store),
    pause: pauseOf(store),
    policy,
    remedies,
    harness: harnessHash(),
    termsOf,
    show: async (change: Change) => {
      await showChange({ buttons, effects, post, newId, termsOf }, change);
      await endTelling({ post }, change);
    },
    clock,
    log,
  };
  const engine = startEngine({
    ...common,
    steps: { azure, runHarness: parts.runHarness, ...waits },
    diagnose: parts.diagnose,
    diagnosisOf: async (number) => {
      const seen = seenSchema.safeParse((await parts.diagnoses.find(number))?.result).data;
      return seen?.kind === 'machine' ? seen.diagnosis : undefined;
    },
    preflight: preflightFor({ azure, policy, clock }),
    stopped: stoppedFor({ azure, policy, pause: common.pause, clock }),
    tellApprovers: (change, when) => tellApprovers({ post }, change, when),
    review: (change) => reviewBrokenGlass({ policy, post }, change),
  });
  return { ...common, wake: engine.wake, close: engine.close };
}
