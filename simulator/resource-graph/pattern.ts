import { meaningless } from './query-error.ts';

/** A regular expression as Azure spells it, with its flags before it. */
export function patternOf(source: string): RegExp {
  const flags = /^\(\?([ims]+)\)/.exec(source);
  try {
    return new RegExp(source.slice(flags?.[0].length ?? 0), flags?.[1] ?? '');
  } catch {
    throw meaningless(`Regular expression is invalid: '${source}'.`);
  }
}
