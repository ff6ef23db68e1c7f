import type { Card } from '../cards/card.ts';
import type { VmReference } from './command/vm-reference.ts';
import type { DialogId, Known } from './known.ts';
import type { NewButton, Parts } from './parts.ts';

/** With what a conversation begins, or goes on. */
export type Begin = {
  readonly known: Known;
  /** A machine as somebody named it; it is not looked for yet. */
  readonly reference?: VmReference;
  /** Why the answer before was not enough. */
  readonly mistake?: string;
};

/** One question, on a card of its own. */
export type Ask = {
  readonly question: string;
  /** Stands before the answer once there is one. */
  readonly label?: string;
  readonly card: (button: NewButton) => Card;
};

/** What comes next, with what is known by then. */
export type Step = { readonly known: Known } & (
  | { readonly ask: Ask }
  /** It goes on as another conversation. */
  | { readonly dialog: DialogId }
  /** All was said, or what was asked for is on its way. */
  | { readonly ended: true }
);

/** One for each symptom: it asks for what is missing and cannot be found out, and sets going what was asked for. */
export type Conversation = {
  readonly id: DialogId;
  readonly next: (begin: Begin, parts: Parts) => Promise<Step>;
};
