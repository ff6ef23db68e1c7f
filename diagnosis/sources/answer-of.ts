import type { Source, SourceAnswer, SourceId } from './source.ts';
import { isSeen } from './weigh.ts';

/** Which source it is. `firstBlocker`: where lies what the diagnosis found to block first. */
export function answerOf(sources: readonly Source[], firstBlocker: SourceId | undefined): SourceAnswer {
  const [certainty, suspects] = suspectsOf(sources);
  const chosen = suspects.length > 1 ? choose(suspects, firstBlocker) : suspects[0];
  if (chosen) return { kind: 'one', source: chosen.id, certainty, isLeftOver: false };
  if (suspects.length > 0) return { kind: 'some', sources: suspects.map(({ id }) => id) };
  const left = sources.filter(({ state }) => state !== 'ruled-out');
  const [only, ...others] = left;
  if (!only) return { kind: 'none' };
  if (others.length > 0) return { kind: 'some', sources: left.map(({ id }) => id) };
  const isProven = sources.every((source) => source === only || source.signs.some(isSeenAgainst));
  return { kind: 'one', source: only.id, certainty: isProven ? 'likely' : 'possible', isLeftOver: true };
}

function suspectsOf(sources: readonly Source[]): ['sure' | 'likely', readonly Source[]] {
  const sure = sources.filter(({ state }) => state === 'is-it');
  return sure.length > 0 ? ['sure', sure] : ['likely', sources.filter(({ state }) => state === 'likely')];
}

/** Of several, the one that was seen; of several seen ones, what blocks first on the way. */
function choose(suspects: readonly Source[], firstBlocker: SourceId | undefined): Source | undefined {
  const seen = suspects.filter(({ state, signs }) =>
    signs.some((sign) => isSeen(sign) && sign.says === state),
  );
  return (
    seen.find(({ id }) => id === 'client' || id === 'office-edge') ??
    seen.find(({ id }) => id === firstBlocker) ??
    seen[0]
  );
}

const isSeenAgainst = (sign: Source['signs'][number]): boolean => isSeen(sign) && sign.says === 'ruled-out';
