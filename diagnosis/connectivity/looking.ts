import type { Azure } from '../../azure/azure.ts';
import type { LookedAt } from '../diagnosis.ts';
import type { Because, Evidence, Look } from '../evidence/evidence.ts';
import { noProbe } from '../evidence/guest.ts';
import { aboutMachine, lookedAt, type Piece } from './piece.ts';

/** What everything on the way is looked at with. */
export type Looking = {
  /** Whether who asks may have something run in the source. */
  readonly mayTry: boolean;
  readonly azure: Azure;
  readonly signal: AbortSignal;
  /** Looks at one thing and keeps what came of it, in the order in which it was begun. */
  readonly see: <Value>(
    piece: Piece<Value>,
    collect: () => Promise<Evidence<Value>>,
  ) => Promise<Evidence<Value>>;
};

export type Kept = {
  readonly see: Looking['see'];
  /** What has come so far. */
  readonly evidence: () => readonly LookedAt[];
  readonly begun: () => readonly Pick<LookedAt, 'id' | 'part'>[];
};

/** Keeps whatever is seen; `changed` is told of each. */
export function keep(changed: () => void): Kept {
  const begun: Piece<never>[] = [];
  const come = new Map<string, LookedAt>();
  return {
    see: async (piece, collect) => {
      begun.push(piece);
      const evidence = await collect();
      come.set(piece.id, lookedAt(piece, evidence));
      changed();
      return evidence;
    },
    evidence: () => begun.flatMap(({ id }) => come.get(id) ?? []),
    begun: () => begun,
  };
}

/** For the units of a diagnosis of one machine. */
export const lookAt = ({ azure, signal }: Looking, vm: string): Look => ({
  azure,
  signal,
  probe: noProbe,
  question: aboutMachine(vm),
});

/** The reason for what cannot be looked at because something else was not seen; the first one that is missing. */
export const because = (needs: string): Because => ({ reason: 'evidence-missing', needs });
