import type { Language, Words } from '../../base/language.ts';
import type { Told } from './told.ts';

export type ToldId = keyof Told;

export type SourceChoice = { readonly value: string; readonly words: Words };

/** One thing that only the person can tell. */
export type SourceQuestion = {
  readonly id: ToldId;
  readonly words: Readonly<
    Record<
      Language,
      {
        readonly title: string;
        readonly why: string;
        /** Stands before the answer once there is one. */
        readonly label: string;
      }
    >
  >;
  readonly choices: readonly SourceChoice[];
  /** What can be typed instead, where no button says it. */
  readonly input?: Readonly<Record<Language, { readonly label: string; readonly placeholder: string }>>;
};
