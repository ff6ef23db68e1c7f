/** What the sentences speak of. */
export type Spoken = {
  readonly name: string;
  readonly port: number;
  /** The address that the PC goes to. */
  readonly to: string;
  /** Where it should go, as far as Azure knows. */
  readonly machine: readonly string[];
  readonly ports: readonly number[];
  readonly fresh: readonly string[];
  readonly code: string;
  readonly isTooEarly: boolean;
};

export type Sentence = string | ((spoken: Spoken) => string);

export type EndingWords = { readonly title: Sentence; readonly sentence: Sentence };
