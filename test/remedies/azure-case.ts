import { remedyCase } from '../../changes/plan/remedy-case.ts';
import type { ActivityLogValue } from '../../diagnosis/evidence/activity-log.ts';
import { judge } from '../../diagnosis/judge.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { Choices } from '../../remedies/choices.ts';
import type { Planned, RemedyCase, RemedyUnit } from '../../remedies/remedy.ts';
import { type Changes, evidenceOf, healthy, question } from '../diagnosis/healthy-case.ts';

/** The healthy machine with these changes, and what is asked about it. */
export type AzureCase = {
  readonly check: string;
  readonly but: Changes;
  readonly asked?: Partial<Question>;
  readonly choices?: Choices;
};

/** When the evidence of the healthy case was seen. */
export const now = Date.parse('2026-11-21T02:15:00.000Z');

export function givenBy({ check, but, asked, choices = {} }: AzureCase): RemedyCase {
  const evidence = evidenceOf(but);
  const made = remedyCase({
    question: { ...question, ...asked },
    evidence,
    check,
    choices,
    change: 42,
    now,
  });
  if (!made) throw new Error(`${check} finds nothing here.`);
  return made;
}

export const planFor = (remedy: RemedyUnit, one: AzureCase): Planned => remedy.plan(givenBy(one));

/** The steps, where there are some. */
export function stepsFor(remedy: RemedyUnit, one: AzureCase) {
  const planned = planFor(remedy, one);
  if ('cannot' in planned) throw new Error(planned.cannot.en);
  return planned.steps;
}

/** Why not, in English. */
export function reasonFor(remedy: RemedyUnit, one: AzureCase): string {
  const planned = planFor(remedy, one);
  return 'cannot' in planned ? planned.cannot.en : `It can: ${JSON.stringify(planned.steps)}`;
}

/** Problems and warnings before, and once it is done. */
export function foundBy(remedy: RemedyUnit, one: AzureCase) {
  const asked = { ...question, ...one.asked };
  const evidence = evidenceOf(one.but);
  const bad = (seen: typeof evidence) =>
    judge(asked, seen)
      .filter(({ outcome }) => outcome === 'problem' || outcome === 'warning')
      .map(({ check }) => check);
  return { before: bad(evidence), after: bad(remedy.effect(evidence, givenBy(one))) };
}

type Event = ActivityLogValue['events'][number];

/** Something that a person did half an hour ago, where nothing else is said. */
export const happened = (
  event: Pick<Event, 'resource' | 'operation'> & Partial<Event>,
  rest: Partial<ActivityLogValue> = {},
): Changes => ({
  'activity-log': {
    ...healthy['activity-log'],
    events: [
      {
        at: '2026-11-21T01:45:00.000Z',
        status: 'Succeeded',
        caller: 'suzuki@contoso.example',
        application: false,
        ...event,
      },
    ],
    ...rest,
  },
});

/** Where the network of a machine's own resource group stands. */
export const besides = (vm: string): string => vm.replace(/\/Microsoft\.Compute\/.*$/, '/Microsoft.Network');
