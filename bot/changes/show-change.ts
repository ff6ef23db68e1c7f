import type { NewId } from '../../base/ids.ts';
import { type ChangeCard, changeCard } from '../../cards/change-card.ts';
import type { Verb } from '../../cards/verbs.ts';
import type { Change } from '../../changes/change-view.ts';
import type { Terms } from '../../changes/parts.ts';
import type { ButtonData } from '../../dialogs/button-data.ts';
import type { ButtonRow, Buttons } from '../../store/buttons.ts';
import type { ChangeEffects } from '../../store/change-effects.ts';
import { placeSchema } from '../heard.ts';
import type { Post } from '../outgoing.ts';
import { shownOf } from './shown-of.ts';

/** How long the buttons of a change are kept. */
const keptMs = 30 * 24 * 3_600_000;

export type ShowParts = {
  readonly buttons: Buttons;
  readonly effects: ChangeEffects;
  readonly post: Post;
  readonly newId: NewId;
  readonly termsOf: (change: Change) => Terms;
};

/** Names the card of a change over its life. */
export const changeCardKey = (number: number): string => `change/${number}`;

/** Posts the card, or brings it up to date with the buttons that mean something now. Belongs to the transaction of the move. */
export async function showChange(parts: ShowParts, change: Change): Promise<void> {
  const { buttons, post, newId } = parts;
  const { number, request } = change;
  const { reader, onlyFor } = request;
  const place = placeSchema.parse(request.place);
  const card = changeCardKey(number);
  const rows: ButtonRow[] = [];
  const button = (verb: Verb, data: ButtonData): string => {
    const id = newId();
    rows.push({ id, verb, data, card, conversation: place.conversation, person: onlyFor ?? null });
    return id;
  };
  const shown = changeCard({
    ...(await shownOf(parts, change)),
    reader,
    buttons: buttonsFor(change, button),
  });
  const outgoing = { place, card: shown, ...(onlyFor === undefined ? {} : { onlyFor }) };
  await buttons.withdraw(card);
  await buttons.add(rows, { milliseconds: keptMs });
  if (change.state === 'preparing') await post.send(card, outgoing);
  else await post.update(card, { ...outgoing, otherwise: request.asker.account });
}

type NewButton = (verb: Verb, data: ButtonData) => string;

/** The buttons that mean something now. */
export function buttonsFor(change: Change, newButton: NewButton): ChangeCard['buttons'] {
  const button = (verb: Verb, data: ButtonData = { change: change.number }) => newButton(verb, data);
  const { state, undoOf, request, outcome } = change;
  const { question } = request;
  const again = () =>
    button('diagnose-again', {
      begin: { dialog: 'diagnose', known: { vm: question.vm, wayIn: question.wayIn } },
    });
  const undo = () => (undoOf === undefined ? { undo: button('undo') } : {});
  switch (state) {
    case 'preparing':
      return { withdraw: button('withdraw') };
    case 'proposed':
      return { approve: button('approve'), reject: button('reject'), withdraw: button('withdraw') };
    case 'approved':
      return { withdraw: button('withdraw') };
    case 'running':
      return change.stopAsked ? {} : { stop: button('stop-change') };
    case 'verifying':
      return {};
    case 'fixed':
      return undoOf === undefined ? { connect: button('connect'), ...undo() } : { again: again() };
    case 'not-fixed':
      return { ...undo(), again: again() };
    case 'uncertain':
      return {
        ...(outcome?.asks ? { works: button('works'), notYet: button('not-yet') } : {}),
        ...undo(),
        again: again(),
      };
    case 'failed':
    case 'unknown':
      return { ...undo(), again: again() };
    case 'refused':
    case 'expired':
    case 'void':
      return undoOf === undefined ? { askAgain: button('ask-again'), again: again() } : { again: again() };
    case 'undone':
    case 'withdrawn':
    case 'rejected':
      return { again: again() };
    default:
      return state satisfies never;
  }
}
