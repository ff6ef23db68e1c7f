import { resourceKey } from '../../base/resource-id.ts';
import { activityLog } from '../../diagnosis/evidence/activity-log.ts';
import { guest } from '../../diagnosis/evidence/guest.ts';
import type { Question } from '../../diagnosis/question.ts';
import { type EvidenceById, valueIn } from '../../diagnosis/value-in.ts';
import { factOf } from '../../guest/answer.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import type { RemedyUnit, Risk } from '../../remedies/remedy.ts';
import { kindOf } from '../steps/index.ts';
import { pipelinesIn } from './pipelines-in.ts';
import type { Action, Plan, PlannedRemedy } from './plan.ts';
import { planHash } from './plan-hash.ts';

export type AssembledFrom = {
  readonly remedies: readonly PlannedRemedy[];
  readonly units: readonly RemedyUnit[];
  readonly evidence: EvidenceById;
  readonly harness: string;
  readonly next?: Plan['next'];
  readonly question?: Question;
  /** Of a way back: that of the change which it takes back. */
  readonly risk?: Risk;
};

/** All that an approver says yes to, from the steps and how everything is now. Pure. */
export function assemble({
  remedies,
  units,
  evidence,
  harness,
  next,
  question,
  risk,
}: AssembledFrom): Omit<Plan, 'others' | 'approvers'> {
  const steps = remedies.flatMap((remedy) => remedy.steps);
  const kinds = steps.map(({ step, before }) => ({ step, before, kind: kindOf(step) }));
  const writes = unique(kinds.flatMap(({ kind, step }) => kind.writes(step)));
  const hours = units.flatMap(({ endsAfterHours }) => endsAfterHours ?? []);
  const log = valueIn(evidence, activityLog);
  const answer = valueIn(evidence, guest);
  const people = answer && knownValue(factOf(answer, 'sessions'));
  const restarts = steps.some(({ step }) => step.kind === 'power' && step.change !== 'start');
  return {
    remedies,
    risk: risk ?? highest(units.map((unit) => unit.risk)),
    writes,
    actions: uniqueActions(kinds.flatMap(({ kind, step, before }) => kind.actions(step, before))),
    dropsSessions: restarts || units.some(({ dropsSessions }) => dropsSessions),
    ...(people ? { sessions: people.active + people.inactive } : {}),
    restart: restarts
      ? 'step'
      : units.some(({ restart }) => restart === 'recommended')
        ? 'recommended'
        : 'none',
    snapshot: steps.some(({ step }) => step.kind === 'snapshot') ? 'taken' : 'none',
    takesSeconds: units.reduce((sum, { takesSeconds }) => sum + takesSeconds, 0),
    proof: units.some(({ proof }) => proof === 'person') ? 'person' : 'look',
    mayDrift: units.some(({ mayDrift }) => mayDrift),
    ...(hours.length > 0 ? { endsAfterHours: Math.min(...hours) } : {}),
    ...(next ? { next } : {}),
    ...(question ? { question } : {}),
    pipelines: log ? pipelinesIn(log, writes) : [],
    hash: planHash(remedies, harness),
  };
}

const order: readonly Risk[] = ['low', 'medium', 'high'];

const highest = (risks: readonly Risk[]): Risk => order.findLast((risk) => risks.includes(risk)) ?? 'high';

const unique = (ids: readonly string[]): readonly string[] => [
  ...new Map(ids.map((id) => [resourceKey(id), id])).values(),
];

const uniqueActions = (actions: readonly Action[]): readonly Action[] => [
  ...new Map(
    actions.map((one) => [`${one.action} ${resourceKey(one.resource)}`.toLowerCase(), one]),
  ).values(),
];
