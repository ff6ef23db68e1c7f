import type { Words } from '../../base/language.ts';
import type { CauseId } from './causes.ts';

/** One of Microsoft's articles, as data and in our own words, with its mistakes put right. */
export type Article = {
  readonly id: string;
  readonly title: Words;
  /** Microsoft's page as it is today. */
  readonly source: string;
  /** What people see, by the number of the catalogue of symptoms. */
  readonly symptoms: Readonly<Record<`S${number}`, Words>>;
  readonly causes: readonly ArticleCause[];
  /** What the article would have one do, in the order in which it makes sense today. */
  readonly steps: readonly Words[];
};

/** A cause is covered by the checks that cite it; where none can, it is guided, and says why. */
export type ArticleCause = { readonly cause: CauseId; readonly guided?: Words };

export const defineArticle = (article: Article): Article => article;
