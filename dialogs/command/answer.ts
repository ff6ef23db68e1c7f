import type { CommandAnswer } from '../../base/reasons.ts';
import type { CommandName } from './command-words.ts';

/** The codes are `commandAnswers`. `typed` is text from outside, cut short: escape it where it is shown. */
export type Answer =
  | { readonly answer: 'text-too-long'; readonly limit: number }
  | {
      readonly answer: 'unknown-command';
      readonly typed: string;
      /** Best first; may be empty. */
      readonly didYouMean: readonly CommandName[];
    }
  | { readonly answer: 'unexpected-words'; readonly after: CommandName; readonly typed: string }
  | { readonly answer: 'not-a-virtual-machine' | 'not-a-resource-group'; readonly type: string }
  | { readonly answer: NotUnderstood; readonly typed: string };

/** The rest of the codes: one thing that was typed, and why it cannot be meant. */
export type NotUnderstood = Exclude<
  CommandAnswer,
  'text-too-long' | 'unknown-command' | 'unexpected-words' | 'not-a-virtual-machine' | 'not-a-resource-group'
>;
