import type { Plan } from '../../changes/plan/plan.ts';
import type { Block } from '../card.ts';
import { few } from './few.ts';
import { handOverFold } from './hand-over-fold.ts';
import { sayPipelines } from './say-pipelines.ts';
import { scriptFold } from './script-fold.ts';
import { facts, type ToldChange } from './told.ts';
import { wayBack } from './way-back.ts';
import { whatWillHappen } from './what-will-happen.ts';

/** What an approver reads: what will happen, what is different then, whom it touches, and the way back. */
export function proposal(told: ToldChange, plan: Plan): readonly Block[] {
  const { words, reader, change } = told;
  return [
    ...whatWillHappen(told, plan),
    ...facts([
      [words.change.rows.after, after(told, plan)],
      [words.change.rows.affected, affected(told, plan)],
      [words.change.rows.people, people(told, plan)],
      [words.change.rows.snapshot, plan.snapshot === 'taken' ? words.change.snapshotTaken : undefined],
      [words.change.rows.back, change.undoOf === undefined ? wayBack(told, plan) : undefined],
      [words.change.rows.mind, notes(told, plan)],
      [words.change.rows.pipeline, sayPipelines(words, plan.pipelines)],
      [words.change.rows.asked, asked(told)],
      [words.change.rows.approvers, approvers(told, plan)],
      [
        words.change.rows.expires,
        change.expiresAt === undefined
          ? undefined
          : words.moment(new Date(change.expiresAt).toISOString(), reader.timeZone),
      ],
    ]),
    scriptFold(words.change, plan),
    ...handOverFold(told),
  ];
}

function after({ words, reader, change, machine }: ToldChange, { next }: Plan): string | undefined {
  if (change.undoOf !== undefined) return undefined;
  return next ? words.change.next(next.title[reader.language]) : words.change.nothingNext(machine);
}

const mostNames = 10;

function affected({ words, machine }: ToldChange, plan: Plan): string | undefined {
  const names = few(words, plan.others, mostNames);
  if (names === undefined) return undefined;
  return isForOneAddress(plan) ? words.change.oneAddress(names, machine) : names;
}

/** Others share the security group, and every rule that is written names one address alone. */
const isForOneAddress = ({ remedies }: Plan): boolean => {
  const steps = remedies.flatMap((remedy) => remedy.steps.map(({ step }) => step));
  const shared = steps.filter(({ kind }) => kind === 'security-rule' || kind === 'route');
  return shared.every(
    (step) =>
      step.kind === 'security-rule' &&
      typeof step.set?.destination === 'string' &&
      /^[0-9a-f.:]+(\/32|\/128)?$/i.test(step.set.destination),
  );
};

const people = ({ words }: ToldChange, { dropsSessions, sessions, restart }: Plan): string =>
  [
    dropsSessions ? words.change.drops(sessions) : words.change.noSession,
    words.change.restarts[restart],
  ].join(' · ');

function notes({ words, reader }: ToldChange, { remedies, mayDrift }: Plan): string | undefined {
  // Each part of a bundle has its own beside it.
  const [only, ...others] = remedies;
  const said = [
    ...(only?.mind && others.length === 0 ? [only.mind[reader.language]] : []),
    ...(mayDrift ? [words.change.drifts] : []),
  ];
  return said.length === 0 ? undefined : words.change.sentences(said);
}

function asked({ words, change, reader }: ToldChange): string {
  const { asker, alsoAsked, askedAt, ticket } = change.request;
  const names = [asker, ...alsoAsked].map(({ name }) => name);
  return [
    few(words, names, mostNames),
    words.moment(askedAt, reader.timeZone),
    ...(ticket === undefined ? [] : [words.change.ticket(ticket)]),
  ].join(' · ');
}

function approvers({ words }: ToldChange, plan: Plan): string {
  const { fourEyes, typedName } = plan.yes ?? {};
  const names = plan.approvers.map(({ name }) => name);
  return [
    words.change.suchAs(few(words, names, mostNames)),
    ...(fourEyes ? [words.change.notYourself] : []),
    ...(typedName ? [words.change.typesName] : []),
  ].join(' · ');
}
