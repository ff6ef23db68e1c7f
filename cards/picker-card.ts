import type { Language } from '../base/language.ts';
import type { Block, Card, Line } from './card.ts';
import { press } from './press.ts';
import { inputs } from './verbs.ts';
import { footerOf } from './words/footer.ts';
import { wordsIn } from './words/words.ts';

export type Choice = {
  readonly name: string;
  readonly group: string;
  /** Its name where it is known, else its id. */
  readonly subscription: string;
  readonly location?: string;
  /** As Azure says it, such as `running` or `deallocated`. */
  readonly power?: string;
  /** Id of the button that picks it. */
  readonly pick: string;
};

export type PickerCard = {
  readonly language: Language;
  readonly asked: string;
  readonly choices: readonly Choice[];
  /** There are more than these: a box to search stands below. */
  readonly more: boolean;
  readonly search?: string;
  readonly cancel?: string;
};

/** People read ten names, not fifty. */
export const mostChoices = 10;

/** Several machines match: which one? */
export function pickerCard({ language, asked, choices, more, search, cancel }: PickerCard): Card {
  const words = wordsIn(language);
  const lines = choices.slice(0, mostChoices).map(
    (choice): Line => ({
      state: 'note',
      text: choice.name,
      detail: footerOf([choice.group, choice.subscription, choice.location, choice.power]),
      // Each label is another one: a screen reader lists the buttons without what stands beside them.
      button: { verb: 'pick', label: words.picker.pick(choice.group), id: choice.pick },
    }),
  );
  const cut = more || choices.length > mostChoices;
  const searchBox: readonly Block[] = cut
    ? [
        { type: 'text', text: words.picker.more, subtle: true },
        {
          type: 'input',
          id: inputs.machine,
          label: words.picker.label,
          placeholder: words.askMachine.placeholder,
          maxLength: 400,
        },
      ]
    : [];
  return {
    language,
    state: 'note',
    title: words.picker.title(asked),
    summary: words.picker.title(asked),
    blocks: [{ type: 'lines', lines }, ...searchBox],
    buttons: [
      ...(cut ? press('search', words.buttons.search, search) : []),
      ...press('cancel', words.buttons.cancel, cancel),
    ],
  };
}
