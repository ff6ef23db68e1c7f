import type { Block, PressButton } from './card.ts';
import { mainPress, press } from './press.ts';
import { inputs } from './verbs.ts';
import type { CardWords } from './words/card-words.ts';

/** One question, as it stands on a card of its own or at the end of another. */
export type Asked = {
  /** The question. */
  readonly title: string;
  /** Why we ask. */
  readonly why: string;
  /** Each with the id of its button. */
  readonly choices: readonly { readonly label: string; readonly id: string }[];
  /** Something may be typed as well. */
  readonly input?: { readonly label: string; readonly placeholder: string; readonly send: string };
  /** Why the answer before was not enough. */
  readonly mistake?: string;
};

/** Everything of it but its title. */
export function askBlocks({ why, choices, input, mistake }: Omit<Asked, 'title'>): readonly Block[] {
  const { label = '', placeholder = '' } = input ?? {};
  return [
    ...(mistake === undefined
      ? []
      : [{ type: 'lines', lines: [{ state: 'warning', text: mistake }] } as const]),
    { type: 'text', text: why },
    ...(input ? [{ type: 'input', id: inputs.answer, label, placeholder, maxLength: 400 } as const] : []),
    ...(choices.length === 0
      ? []
      : [
          {
            type: 'buttons',
            buttons: choices.flatMap((choice) => press('answer', choice.label, choice.id)),
          } as const,
        ]),
  ];
}

/** Sends what was typed. */
export const sendButton = (words: CardWords, { input }: Pick<Asked, 'input'>): readonly PressButton[] =>
  mainPress('answer', words.buttons.send, input?.send);
