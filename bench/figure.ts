/** One thing that is measured, beside what it is compared with in the same run. */
export type Figure = {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly unit: 'ms' | 'calls' | 'turns/s';
  /** The ratio of ours to the reference may be `most` at most, or has to be `least` at least. */
  readonly bar: { readonly most: number } | { readonly least: number };
};

export const ratioOf = ({ ours, reference }: Figure): number => ours / reference;

export const isMissed = (figure: Figure): boolean =>
  'most' in figure.bar ? ratioOf(figure) > figure.bar.most : ratioOf(figure) < figure.bar.least;
