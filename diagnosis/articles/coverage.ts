import type { Article } from './article.ts';
import { articleCauses, type CauseId, type Cites } from './causes.ts';

export type CauseCoverage = {
  readonly cause: CauseId;
  readonly number: string;
  /** Ids of the checks that recognise it. */
  readonly checks: readonly string[];
  readonly guided: boolean;
};

/** How each cause of an article is answered: by checks, or by telling the person what to do. */
export const coverageOf = (
  { causes }: Article,
  checks: readonly { readonly id: string; readonly cites: Cites }[],
): readonly CauseCoverage[] =>
  causes.map(({ cause, guided }) => ({
    cause,
    number: articleCauses[cause].number,
    checks: checks.filter(({ cites }) => cites !== 'beyond' && cites.includes(cause)).map(({ id }) => id),
    guided: guided !== undefined,
  }));

export const isCovered = ({ checks, guided }: CauseCoverage): boolean => guided || checks.length > 0;
