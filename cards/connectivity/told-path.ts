import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import type { PathFinding } from '../../diagnosis/connectivity/path-finding.ts';
import type { Reader } from '../reader.ts';
import type { CardWords } from '../words/card-words.ts';

/** What every section of the connectivity card is told from. */
export type ToldPath = {
  readonly reader: Reader;
  readonly words: CardWords;
  readonly path: PathDiagnosis;
  /** What blocks first. */
  readonly first: PathFinding | undefined;
};
