import type { GuestStep } from '../../guest/harness/step.ts';

/** Whether a list has made sure before that the machine is no connection broker. */
export const isNoBroker = (before: readonly GuestStep[]): boolean =>
  before.some((step) => step.do === 'need' && step.that === 'not-connection-broker');
