import { meaningless } from './query-error.ts';

/** Azure's engine takes any of them; ours could be busy with such a one for ever. */
const repeatsWhatRepeats = /[*+}]\)*\)[*+{]|\([^()]*\|[^()]*\)[*+{]/;

/** A regular expression as Azure spells it, with its flags before it. */
export function patternOf(source: string): RegExp {
  if (repeatsWhatRepeats.test(source)) {
    throw meaningless(
      `The practice Azure does not run regular expressions that repeat what repeats: '${source}'.`,
    );
  }
  const flags = /^\(\?([ims]+)\)/.exec(source);
  try {
    return new RegExp(source.slice(flags?.[0].length ?? 0), flags?.[1] ?? '');
  } catch {
    throw meaningless(`Regular expression is invalid: '${source}'.`);
  }
}
