import { isDeepStrictEqual } from 'node:util';
import type { ProbeAnswer } from '../../guest/answer.ts';

/** Where the script and the practice guest say something else, one line each. */
export function differences(script: ProbeAnswer, practice: ProbeAnswer): readonly string[] {
  const parts = [
    ['', { ...script, f: {}, e: {} }, { ...practice, f: {}, e: {} }],
    ['f.', script.f, practice.f],
    ['e.', script.e, practice.e],
  ] as const satisfies readonly (readonly [string, Entries, Entries])[];
  return parts.flatMap(([prefix, one, other]) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
      const said = [(one as Entries)[key], (other as Entries)[key]];
      if (isDeepStrictEqual(said[0], said[1])) return [];
      return [`${prefix}${key}: the script says ${shown(said[0])}, the practice guest ${shown(said[1])}`];
    }),
  );
}

type Entries = Readonly<Record<string, unknown>>;

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
