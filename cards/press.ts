import type { PressButton } from './card.ts';
import type { Verb } from './verbs.ts';

/** A button that presses, or none where it was given no id: whoever cannot take the step is shown no button for it. */
export const press = (verb: Verb, label: string, id: string | undefined): readonly PressButton[] =>
  id === undefined ? [] : [{ verb, label, id }];

/** The same, as the one button that people most likely want. */
export const mainPress = (verb: Verb, label: string, id: string | undefined): readonly PressButton[] =>
  press(verb, label, id).map((button) => ({ ...button, main: true }));
