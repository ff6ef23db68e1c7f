/** What a button of ours can ask for. What it is about stands in the row that its id names, never on the card. */
export const verbs = [
  /** Diagnose a machine: asks which one where the row names none. */
  'diagnose',
  'diagnose-again',
  'cancel',
  'ways-in',
  /** Ask how the person gets in, once more. */
  'elsewhere',
  /** One answer to that question; comes with the input `address`. */
  'way-in',
  'pick',
  /** One answer to any other question; may come with the input `answer`. */
  'answer',
  /** Talk about one symptom. */
  'symptom',
  /** Go on to find out on which side it is. */
  'narrow',
  /** Go through something step by step. */
  'guide',
  /** Look for what was typed; comes with the input `machine`. */
  'search',
  'share',
  /** Diagnose once more, with a look inside Windows. */
  'look-inside',
  /** Ask for a change that mends what was found. */
  'request-fix',
  'approve',
  'reject',
  /** Take back a request that nobody decided on. */
  'withdraw',
  /** Let a running change end after the step that is under way. */
  'stop-change',
  'undo',
  /** Ask once more for a change that came to nothing; it is planned anew. */
  'ask-again',
  /** What only a person can tell: it works, or not yet. */
  'works',
  'not-yet',
  /** How to connect. */
  'connect',
  'language',
  'help',
  'retry',
] as const;

export type Verb = (typeof verbs)[number];

/** Names of what can be typed into a card. */
export const inputs = { address: 'address', machine: 'machine', answer: 'answer' } as const;
