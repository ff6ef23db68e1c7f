import type { Sign, Source, SourceId, SourceState } from './source.ts';

/**
 * What all signs of one source come to. A connection that got past it beats what Azure and Windows say, and what was
 * seen beats what was said; what disagrees is kept.
 */
export function weigh(id: SourceId, all: readonly Sign[]): Source {
  const mine = all.filter(({ source }) => source === id);
  const signs = [...mine.filter(isSeen), ...mine.filter((sign) => !isSeen(sign))];
  const isDisputed = strongest(signs, speaksFor) !== undefined && signs.some(isAgainst);
  return { id, state: stateOf(signs), signs, isDisputed };
}

export const isSeen = ({ by }: Sign): boolean => by !== 'person';

function stateOf(signs: readonly Sign[]): SourceState {
  if (signs.some((sign) => sign.by === 'client-check' && isAgainst(sign))) return 'ruled-out';
  const seen = signs.filter(isSeen);
  const strong = strongest(seen, ['is-it', 'likely']);
  if (strong) return strong;
  if (seen.some(isAgainst)) return 'ruled-out';
  const found = strongest(signs, speaksFor);
  if (!signs.some(isAgainst)) return found ?? 'not-known';
  return found ? 'possible' : 'ruled-out';
}

const speaksFor = ['is-it', 'likely', 'possible'] as const;

const isAgainst = ({ says }: Sign): boolean => says === 'ruled-out';

const strongest = (signs: readonly Sign[], states: readonly SourceState[]): SourceState | undefined =>
  states.find((state) => signs.some(({ says }) => says === state));
