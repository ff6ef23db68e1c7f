import type { Words } from '../../../base/language.ts';
import type { Cites } from '../../articles/causes.ts';
import type { Place } from '../path-facts.ts';
import type { PathFindingId } from '../path-finding.ts';

/** What one type of issue means, wherever Azure reports it. */
export type IssueMeaning = {
  /** The finding that it makes at each place of the way. */
  readonly finding: PathFindingId | Readonly<Record<Place, PathFindingId>>;
  readonly cites: Cites;
  /** `where` is the machine or address at which it was reported. */
  readonly title: (where: string) => Words;
  readonly meaning: Words;
  readonly action: Words;
};

/** By the type as Azure spells it, in lower case. */
export type IssueMeanings = Readonly<Record<string, IssueMeaning>>;
