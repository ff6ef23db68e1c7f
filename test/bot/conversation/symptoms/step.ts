import type { Language } from '../../../../base/language.ts';
import type { Name, PracticeChat, Where } from '../practice-chat.ts';

/** The same in both languages, or each in its own words. */
export type In<Value extends string | RegExp> = Value | Readonly<Record<Language, Value>>;

/** What can be read on the cards that come of it, buttons too. */
export type Reads = {
  readonly holds?: readonly In<string | RegExp>[];
  readonly lacks?: readonly In<string | RegExp>[];
};

/** The titles of the cards, in order. */
type Shows = Reads & { readonly shows: readonly In<RegExp>[] };

/** Whose turn it is, where it is not the one whom the conversation is with. */
type Turn = { readonly by?: Name; readonly where?: Where };

export type Pressing = {
  readonly presses: string;
  readonly label?: In<RegExp>;
  readonly typed?: Readonly<Record<string, string>>;
  /** A card as it once was; otherwise the newest one that still has such a button. */
  readonly onOld?: In<RegExp>;
  /** Whose card it stands on, where it is not that of who presses. */
  readonly of?: Name;
};

/** `told`: the button is no longer good, and the person hears why. */
export type Talking = Turn &
  ((Shows & { readonly says: In<string> }) | (Pressing & (Shows | { readonly told: In<RegExp> })));

/** One line of a conversation. */
export type Step =
  | Talking
  /** What is looked at comes to its end: the title of its card. */
  | (Reads & { readonly found: In<RegExp> })
  | { readonly breaks: string; readonly by: string }
  | { readonly heals: string }
  | { readonly changes: (chat: PracticeChat) => void }
  | { readonly restarts: true };

export const said = <Value extends string | RegExp>(value: In<Value>, language: Language): Value =>
  typeof value === 'string' || value instanceof RegExp ? value : value[language];
