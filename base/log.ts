/** Facts beside a sentence: names, codes, numbers. Never a whole activity, a token or a secret. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Where the people who run the bot read what happened. */
export type Log = {
  readonly info: (sentence: string, facts?: LogFacts) => void;
  readonly warn: (sentence: string, facts?: LogFacts) => void;
  readonly error: (sentence: string, facts?: LogFacts) => void;
  /** The same log, with facts that stand in each of its lines. */
  readonly about: (facts: LogFacts) => Log;
};
