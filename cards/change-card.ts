import type { ChangeState } from '../changes/change.ts';
import type { Change, EffectState } from '../changes/change-view.ts';
import type { Block, Button, Card, State } from './card.ts';
import { proposal } from './change/proposal.ts';
import { progress, proof, reason } from './change/result.ts';
import { type ToldChange, text } from './change/told.ts';
import { machineOf } from './machine.ts';
import { mainPress, press } from './press.ts';
import type { Reader } from './reader.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type ChangeCard = {
  readonly reader: Reader;
  readonly change: Change;
  /** What became of each step so far, by its place in the plan. */
  readonly effects?: ReadonlyMap<number, EffectState>;
  /** Until when the way back is part of what was approved. */
  readonly undoUntil?: string;
  /** Ids of buttons; absent: the step cannot be taken. */
  readonly buttons: {
    readonly approve?: string;
    readonly reject?: string;
    readonly withdraw?: string;
    readonly stop?: string;
    readonly undo?: string;
    readonly again?: string;
    readonly askAgain?: string;
    readonly works?: string;
    readonly notYet?: string;
    readonly connect?: string;
  };
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
export function changeCard({ reader, change, effects = new Map(), undoUntil, buttons }: ChangeCard): Card {
  const words = wordsIn(reader.language);
  const { name } = machineOf(change.request.question.vm);
  const told: ToldChange = { reader, words, change, machine: name, effects };
  const title = titleOf(told);
  const { plan, number, request } = change;
  return {
    language: reader.language,
    state: marks[change.state],
    title,
    place: [plan && words.change.risk(plan.risk), `CH-${number}`].filter(Boolean).join(' · '),
    summary: title,
    blocks: [...blocksOf(told), ...untilOf(told, undoUntil)],
    buttons: buttonsOf(told, buttons),
    footer: footerOf([
      words.askedBy(request.asker.name),
      words.moment(request.askedAt, reader.timeZone),
      `CH-${number}`,
    ]),
  };
}

function titleOf({ words, change, machine }: ToldChange): string {
  const { titles, undoTitles, drifted } = words.change;
  if (change.undoOf !== undefined && change.state === 'proposed') return undoTitles.proposed(machine);
  if (change.undoOf !== undefined && change.state === 'fixed') return undoTitles.fixed(machine);
  return change.outcome?.drifted ? drifted(machine) : titles[change.state](machine);
}

function blocksOf(told: ToldChange): readonly Block[] {
  const { words, change, reader } = told;
  switch (change.state) {
    case 'preparing':
      return [text(words.change.preparing)];
    case 'proposed':
      return change.plan ? proposal(told, change.plan) : [];
    case 'approved':
    case 'running':
    case 'verifying':
      return progress(told);
    case 'fixed':
    case 'not-fixed':
      return [...reason(told), ...proof(told), ...progress(told)];
    case 'uncertain':
      return [
        ...reason(told),
        ...(change.outcome?.asks ? [text(words.change.couldYou)] : []),
        ...proof(told),
        ...progress(told),
      ];
    case 'undone':
    case 'failed':
    case 'unknown':
      return [...reason(told), ...progress(told)];
    case 'refused':
    case 'withdrawn':
    case 'rejected':
    case 'expired':
    case 'void':
      return [
        ...(change.plan?.remedies ?? []).map(({ sentence }) => text(sentence[reader.language])),
        ...reason(told),
        ...progress({ ...told, change: withoutPlan(change) }),
      ];
    default:
      return change.state satisfies never;
  }
}

/** Nothing of it was done. */
function withoutPlan(change: Change): Change {
  const { plan: _, ...rest } = change;
  return rest;
}

function untilOf({ words, reader }: ToldChange, until: string | undefined): readonly Block[] {
  return until === undefined
    ? []
    : [text(words.change.undoUntil(words.moment(until, reader.timeZone)), true)];
}

/** Teams shows no more of them in a row. */
const mostButtons = 4;

function buttonsOf({ words }: ToldChange, buttons: ChangeCard['buttons']): readonly Button[] {
  const { buttons: say } = words.change;
  return [
    ...press('approve', say.approve, buttons.approve),
    ...press('reject', say.reject, buttons.reject),
    ...mainPress('connect', say.connect, buttons.connect),
    ...press('works', say.works, buttons.works),
    ...press('not-yet', say.notYet, buttons.notYet),
    ...press('undo', say.undo, buttons.undo),
    ...press('ask-again', say.askAgain, buttons.askAgain),
    ...press('diagnose-again', say.again, buttons.again),
    ...press('withdraw', say.withdraw, buttons.withdraw),
    ...press('stop-change', say.stop, buttons.stop),
  ].slice(0, mostButtons);
}
