import type { Language } from '../base/language.ts';

/** Said by an icon and a word, never by colour alone. `note`: neither good nor bad. */
export type State = 'problem' | 'warning' | 'fine' | 'unknown' | 'looking' | 'note';

/** Carries a verb and an opaque id, nothing else. What is typed into the card's inputs comes with it. */
export type PressButton = {
  readonly label: string;
  readonly verb: string;
  readonly id: string;
  readonly main?: boolean;
  /** Something has to be typed for it: opens a form of the platform, or brings a card of its own where there is none. */
  readonly form?: boolean;
};

/** Somebody to be notified by name; the id is that of the directory. */
export type Mentioned = { readonly name: string; readonly objectId: string };

export type LinkButton = { readonly label: string; readonly url: string };

export type Button = PressButton | LinkButton;

export type Line = {
  readonly state: State;
  readonly text: string;
  readonly detail?: string;
  /** The one button beside a further finding. */
  readonly button?: Button;
};

/** A small closed set. All text is plain: a renderer escapes it for its platform. */
export type Block =
  | { readonly type: 'text'; readonly text: string; readonly subtle?: boolean }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'lines'; readonly lines: readonly Line[] }
  | {
      readonly type: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'code'; readonly text: string; readonly language: 'powershell' | 'shell' | 'plain' }
  /** Closed until somebody opens it. */
  | { readonly type: 'fold'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly type: 'progress'; readonly percent: number; readonly label: string }
  /** A row of buttons in the middle of the card, such as one for each machine of a picker. */
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  /** Notifies them. */
  | { readonly type: 'mentions'; readonly people: readonly Mentioned[] }
  | {
      readonly type: 'input';
      readonly id: string;
      readonly label: string;
      readonly placeholder?: string;
      readonly maxLength: number;
    };

/** What people see, as plain data that survives JSON. */
export type Card = {
  readonly language: Language;
  /** For a phone's notification and a client that cannot show cards. */
  readonly summary: string;
  readonly state: State;
  readonly title: string;
  /** Where it is, at the end of the title's line. */
  readonly place?: string;
  readonly blocks: readonly Block[];
  /** At most four; the main one first. */
  readonly buttons: readonly Button[];
  /** Who asked, how long it took, its number. */
  readonly footer?: string;
};
