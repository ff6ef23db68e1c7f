import type { EndRules } from '../../diagnosis/connectivity/end-rules.ts';
import type { Block, Line, State } from '../card.ts';
import type { ToldPath } from './told-path.ts';

const states: Readonly<Record<EndRules['access'], State>> = {
  allow: 'fine',
  deny: 'problem',
  unsure: 'unknown',
  open: 'note',
};

/** The rule that wins at either end, and where it stands. */
export function endLines({ words, reader, path }: ToldPath): readonly Block[] {
  const { connectivity } = words;
  if (path.rules.length === 0) return [];
  const gotThrough = path.tried === 'reached' || path.tried === 'degraded';
  const ends = path.rules.flatMap(({ end, access, by, deciders }): readonly Block[] => {
    const name = end === 'source' ? path.source : path.destination[reader.language];
    const state = access === 'deny' && gotThrough ? 'warning' : states[access];
    const line: Line = { state, text: connectivity.end(end, name, access), detail: connectivity.by[by] };
    const rows = deciders.map((decider) => ({
      label: connectivity.rule,
      value: decider.line[reader.language],
    }));
    return [
      { type: 'lines', lines: [line] },
      ...(rows.length === 0 ? [] : [{ type: 'facts', rows } as const]),
    ];
  });
  return [{ type: 'heading', text: connectivity.rules }, ...ends];
}
