import type { Azure } from '../azure/azure.ts';
import type { Evidence, EvidenceUnit, Probe, Units } from './evidence/evidence.ts';
import { isMissing } from './evidence/evidence.ts';
import { missing } from './evidence/looked.ts';
import type { Question } from './question.ts';

export type Collecting = {
  readonly azure: Azure;
  readonly question: Question;
  readonly probe: Probe;
  /** Whatever these need or use is collected as well. */
  readonly units: readonly EvidenceUnit[];
  /** Stops it; what has not come by then is missing because it was cancelled. */
  readonly signal: AbortSignal;
  /** Told of each piece as it comes. */
  readonly arrived: (unit: EvidenceUnit, evidence: Evidence<unknown>) => void;
};

/**
 * Looks at everything as soon as what it needs is there, so that it takes as long as the longest chain.
 * A collector that throws is a bug: the others are stopped, and the whole ends with it.
 */
export async function collect(collecting: Collecting): Promise<void> {
  const { units, signal, arrived } = collecting;
  const broken = new AbortController();
  const parts = { ...collecting, signal: AbortSignal.any([signal, broken.signal]) };
  const pieces = new Map<EvidenceUnit, Promise<Evidence<unknown>>>();
  const bugs: unknown[] = [];

  const pieceOf = (unit: EvidenceUnit): Promise<Evidence<unknown>> => {
    const known = pieces.get(unit);
    if (known) return known;
    const piece = lookAt(unit).catch((bug: unknown) => {
      bugs.push(bug);
      broken.abort();
      return missing({ reason: 'cancelled' });
    });
    pieces.set(unit, piece);
    return piece;
  };

  async function lookAt(unit: EvidenceUnit): Promise<Evidence<unknown>> {
    const [needed, used] = [unit.needs, unit.uses].map((all) =>
      Object.entries(all).map(async ([key, one]) => [key, one, await pieceOf(one)] as const),
    );
    const evidence = await gather(unit, needed ?? [], used ?? []);
    if (bugs.length === 0) arrived(unit, evidence);
    return evidence;
  }

  type Piece = readonly [key: string, unit: Units[string], evidence: Evidence<unknown>];

  async function gather(
    unit: EvidenceUnit,
    needed: readonly Promise<Piece>[],
    used: readonly Promise<Piece>[],
  ): Promise<Evidence<unknown>> {
    const given: Record<string, unknown> = {};
    for (const [key, { id }, evidence] of await Promise.all(needed)) {
      if (isMissing(evidence)) return missing({ reason: 'evidence-missing', needs: id });
      given[key] = evidence.value;
    }
    for (const [key, , evidence] of await Promise.all(used)) given[key] = evidence;
    return lookInTime(unit, given, parts);
  }

  await Promise.all(units.map(pieceOf));
  if (bugs.length > 0) throw bugs[0];
}

/** A collector ends by itself when it is told to; nobody waits for one that does not. */
async function lookInTime(
  unit: EvidenceUnit,
  given: Readonly<Record<string, unknown>>,
  { azure, question, probe, signal }: Collecting,
): Promise<Evidence<unknown>> {
  if (signal.aborted) return missing({ reason: 'cancelled' });
  const late = new AbortController();
  const over = new AbortController();
  const deadline = azure.clock.sleep(unit.deadlineMs, over.signal).then(() => {
    if (!over.signal.aborted) late.abort();
  });
  const stop = AbortSignal.any([signal, late.signal]);
  const stopped = new Promise<Evidence<unknown>>((resolve) => {
    const end = () => resolve(missing({ reason: late.signal.aborted ? 'timed-out' : 'cancelled' }));
    stop.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([unit.collect({ azure, question, probe, signal: stop }, given), stopped]);
  } finally {
    over.abort();
    await deadline;
  }
}
