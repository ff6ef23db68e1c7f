import type { OtherMachine } from '../../diagnosis/find-other-machines.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import type { At } from './post-card.ts';
import { postPath } from './post-path.ts';
import { postVerdict } from './post-verdict.ts';
import type { Seen } from './seen.ts';

type ToPost = {
  readonly number: number;
  readonly seen: Seen;
  /** Other machines on which the cause may lie. */
  readonly related?: readonly OtherMachine[];
};

/** Posts what was seen, as the card that fits. */
export const postSeen = (
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId' | 'fixesFor'>,
  at: At,
  { number, seen, related = [] }: ToPost,
): Promise<void> =>
  seen.kind === 'machine'
    ? postVerdict(parts, at, { number, diagnosis: seen.diagnosis, related })
    : postPath(parts, at, { number, path: seen.path });
