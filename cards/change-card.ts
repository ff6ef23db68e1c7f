import type { ChangeState } from '../changes/change.ts';
import type { Change } from '../changes/change-view.ts';
import type { Block, Card, State } from './card.ts';
import { buttonsOf, type ChangeButtons } from './change/buttons.ts';
import { decisionLine } from './change/decision-line.ts';
import { handOverFold } from './change/hand-over-fold.ts';
import { outcome, proof } from './change/outcome.ts';
import { done, progress } from './change/progress.ts';
import { proposal } from './change/proposal.ts';
import { titleOf } from './change/title.ts';
import { type HandedOver, numbered, type ShownEffect, type ToldChange, text } from './change/told.ts';
import { machineOf } from './machine.ts';
import type { Reader } from './reader.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type ChangeCard = {
  readonly reader: Reader;
  readonly change: Change;
  /** What became of each step so far, by its place in the plan. */
  readonly effects?: ReadonlyMap<number, ShownEffect>;
  /** How long the way back is part of what is approved, in seconds. */
  readonly undoForSeconds: number;
  /** Until when it is, once the change is made. */
  readonly undoUntil?: string;
  /** The same change for a pipeline that writes the resource. */
  readonly handOver?: readonly HandedOver[];
  readonly buttons: ChangeButtons;
};

const marks: Readonly<Record<ChangeState, State>> = {
  preparing: 'looking',
  proposed: 'note',
  approved: 'looking',
  running: 'looking',
  verifying: 'looking',
  fixed: 'fine',
  'not-fixed': 'warning',
  uncertain: 'unknown',
  undone: 'note',
  refused: 'note',
  withdrawn: 'note',
  rejected: 'note',
  expired: 'note',
  void: 'warning',
  failed: 'problem',
  unknown: 'unknown',
};

/** A change over its whole life: one card, which says at every moment how far it is. */
export function changeCard(of: ChangeCard): Card {
  const { reader, change, effects = new Map(), undoForSeconds, undoUntil, handOver = [], buttons } = of;
  const words = wordsIn(reader.language);
  const { name } = machineOf(change.request.question.vm);
  const told: ToldChange = { reader, words, change, machine: name, effects, undoForSeconds, handOver };
  const title = titleOf(told);
  const risk = change.plan && words.change.risk(change.plan.risk);
  return {
    language: reader.language,
    state: marks[change.state],
    title,
    place: footerOf([risk, numbered(change.number)]),
    summary: title,
    blocks: [...blocksOf(told), ...until(told, undoUntil)],
    buttons: buttonsOf(told, buttons),
    // The proposal has a row for who asked.
    ...(change.state === 'proposed' ? {} : { footer: whoAndHowLong(told) }),
  };
}

function blocksOf(told: ToldChange): readonly Block[] {
  const { words, change } = told;
  switch (change.state) {
    case 'preparing':
      return [text(words.change.preparing)];
    case 'proposed':
      return change.plan ? proposal(told, change.plan) : [];
    case 'approved':
    case 'running':
    case 'verifying':
      return [...sentences(told), ...progress(told)];
    case 'fixed':
    case 'not-fixed':
    case 'uncertain':
      return [
        ...outcome(told),
        ...(change.outcome?.asks ? [text(words.change.ends.couldYou)] : []),
        ...proof(told),
        ...done(told),
        ...handOverFold(told),
      ];
    case 'failed':
    case 'unknown':
      return [...outcome(told), ...progress(told)];
    case 'undone':
      return [...sentences(told), ...done(told)];
    case 'refused':
    case 'withdrawn':
    case 'rejected':
    case 'expired':
    case 'void':
      return [...sentences(told), ...outcome(told), ...decisionLine(told)];
    default:
      return change.state satisfies never;
  }
}

/** What it is about. */
const sentences = ({ change, reader }: ToldChange): readonly Block[] =>
  (change.plan?.remedies ?? []).map(({ sentence }) => text(sentence[reader.language]));

/** When it ends by itself, and until when it can be taken back before that. */
function until({ words, reader, change }: ToldChange, undoUntil: string | undefined): readonly Block[] {
  if (undoUntil === undefined) return [];
  const hours = change.plan?.endsAfterHours;
  const ended = Date.parse(change.outcome?.endedAt ?? '');
  const ends = hours === undefined || Number.isNaN(ended) ? undefined : ended + hours * 3_600_000;
  const undoable = words.moment(undoUntil, reader.timeZone);
  if (ends === undefined) return [text(words.change.undoUntil(undoable), true)];
  const end = words.moment(new Date(ends).toISOString(), reader.timeZone);
  return [text(words.change.endsAt(end, Date.parse(undoUntil) < ends ? undoable : undefined), true)];
}

function whoAndHowLong({ words, reader, change }: ToldChange): string {
  const { request, decision, outcome: came } = change;
  const seconds =
    decision && came?.endedAt ? (Date.parse(came.endedAt) - Date.parse(decision.at)) / 1000 : undefined;
  return footerOf([
    words.askedBy(request.asker.name),
    words.moment(request.askedAt, reader.timeZone),
    seconds === undefined ? undefined : words.verdict.took(words.duration(seconds)),
  ]);
}
