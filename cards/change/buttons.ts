import type { Button } from '../card.ts';
import { portalLink } from '../portal-link.ts';
import { mainPress, press } from '../press.ts';
import { stepAt } from './outcome.ts';
import type { ToldChange } from './told.ts';
import { writtenBy } from './written-by.ts';

/** Ids of buttons; absent: the step cannot be taken. */
export type ChangeButtons = {
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

/** Teams shows no more of them in a row. */
const mostButtons = 4;

/** None of a proposal is the main one: a yes is thought about, and not what the hand finds first. */
export function buttonsOf(told: ToldChange, buttons: ChangeButtons): readonly Button[] {
  const { buttons: say } = told.words.change;
  return [
    ...approve(told, buttons),
    ...press('reject', say.reject, buttons.reject),
    ...mainPress('connect', say.connect, buttons.connect),
    ...press('works', say.works, buttons.works),
    ...press('not-yet', say.notYet, buttons.notYet),
    ...mainPress('ask-again', say.askAgain, buttons.askAgain),
    ...press('undo', say.undo, buttons.undo),
    ...press('diagnose-again', say.again, buttons.again),
    ...press('withdraw', say.withdraw, buttons.withdraw),
    ...press('stop-change', say.stop, buttons.stop),
    ...portal(told),
  ].slice(0, mostButtons);
}

/** With a name to type it opens a form. */
function approve({ words, change }: ToldChange, buttons: ChangeButtons): readonly Button[] {
  const pressed = press('approve', words.change.buttons.approve, buttons.approve);
  return change.plan?.yes?.typedName ? pressed.map((button) => ({ ...button, form: true })) : pressed;
}

/** Where nobody knows what happened, somebody has to look. */
function portal({ words, change }: ToldChange): readonly Button[] {
  const { step } = change.outcome ?? {};
  const planned = step === undefined ? undefined : stepAt(change.plan, step);
  const url = change.state === 'unknown' && planned ? portalLink(writtenBy(planned.step)) : undefined;
  return url === undefined ? [] : [{ label: words.buttons.portal, url }];
}
