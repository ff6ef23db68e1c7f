import type { Card } from '../../cards/card.ts';
import type { Verb } from '../../cards/verbs.ts';
import type { ButtonData } from '../../dialogs/button-data.ts';
import type { ButtonRow } from '../../store/buttons.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { outgoingOf } from './outgoing-of.ts';
import type { DiagnosisRequest } from './request.ts';

/** How long a diagnosis and the buttons on its card are kept. */
export const keptMs = 30 * 24 * 3_600_000;

/** `person`: the one account that may press it; absent: whoever sees the card and may ask. */
export type NewButton = (verb: Verb, data: ButtonData, person?: string) => string;

export type At = {
  /** The card's name. */
  readonly shown: string;
  /** `update`: it takes the place of the one before, whose buttons are no longer good. */
  readonly how: 'send' | 'update';
  readonly request: DiagnosisRequest;
};

/** Posts a card of a diagnosis together with what its buttons mean. */
export async function postCard(
  { buttons, post, newId }: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId'>,
  { shown, how, request }: At,
  build: (button: NewButton) => Card,
): Promise<void> {
  const { place, onlyFor } = request;
  const rows: ButtonRow[] = [];
  const card = build((verb, data, person = onlyFor) => {
    const id = newId();
    const kept = onlyFor === undefined ? data : { ...data, quiet: true };
    const { conversation } = place;
    rows.push({ id, verb, data: kept, card: shown, conversation, person: person ?? null });
    return id;
  });
  if (how === 'update') await buttons.withdraw(shown);
  await buttons.add(rows, { milliseconds: keptMs });
  const outgoing = outgoingOf(request, card);
  if (how === 'send') await post.send(shown, outgoing);
  // Where the status card could not be posted, who asked gets what came of it all the same.
  else await post.update(shown, { ...outgoing, otherwise: request.asker.channelId });
}
