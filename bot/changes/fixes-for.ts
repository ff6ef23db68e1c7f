import type { Clock } from '../../base/clock.ts';
import { evidenceOf } from '../../changes/evidence-of.ts';
import { type Offered, offered } from '../../changes/plan/offered.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import { remedyCase } from '../../changes/plan/remedy-case.ts';
import { whatNext } from '../../changes/plan/what-next.ts';
import { changeRules } from '../../changes/policy/change-rules.ts';
import type { Policy } from '../../changes/policy/policy.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { virtualMachine } from '../../diagnosis/evidence/virtual-machine.ts';
import { valueIn } from '../../diagnosis/value-in.ts';
import { remedies } from '../../remedies/index.ts';

/** What can be requested for a diagnosis, and what would still block after the first of it. */
export type Fixes = {
  readonly offered: readonly Offered[];
  /** After the first; absent: nothing that was seen. */
  readonly next?: Plan['next'];
};

/** Nothing where policy lets nothing be changed: nobody could press it. */
export const fixesFor =
  ({ policy, clock }: { readonly policy: Policy; readonly clock: Clock }) =>
  (diagnosis: Diagnosis): Fixes => {
    const evidence = evidenceOf(diagnosis);
    const { question } = diagnosis;
    const machine = { id: question.vm, tags: valueIn(evidence, virtualMachine)?.tags ?? {} };
    if (!changeRules(policy, machine)) return { offered: [] };
    const now = clock.now();
    const fixes = offered(diagnosis, remedies, now);
    const [first] = fixes;
    const unit = remedies.find(({ id }) => id === first?.remedy);
    const given =
      first && remedyCase({ question, evidence, check: first.check, choices: {}, change: 0, now });
    if (!unit || !given) return { offered: fixes };
    const next = whatNext(question, evidence, [{ unit, given }]);
    return { offered: fixes, ...(next ? { next } : {}) };
  };
