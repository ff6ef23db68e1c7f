import type { State } from '../card.ts';

/** The same in black and white: the colour only repeats what icon and sentence say. */
export const icons: Readonly<Record<State, string>> = {
  problem: '✖',
  warning: '⚠',
  fine: '✔',
  unknown: '?',
  looking: '…',
  note: '•',
};

export const colours: Readonly<Record<State, 'Attention' | 'Warning' | 'Good' | 'Default'>> = {
  problem: 'Attention',
  warning: 'Warning',
  fine: 'Good',
  unknown: 'Default',
  looking: 'Default',
  note: 'Default',
};
