import type { Answer } from './command/answer.ts';
import type { Begin } from './conversation.ts';
import type { DialogId, Known } from './known.ts';

/** What somebody answered to a question: pressed, typed, or typed into the card. */
export type Given = {
  readonly question: string;
  readonly known: Known;
  /** What was pressed. */
  readonly choice?: string;
  readonly text: string;
};

/** With what it goes on from here; or why the question stays open. */
export type ReadAnswer =
  | (Begin & {
      /** As people read it. */
      readonly said?: string;
      /** Another conversation. */
      readonly dialog?: DialogId;
    })
  | { readonly explain: Answer };
