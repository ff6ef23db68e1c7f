import { type CommandName, commandWords, hints } from './command-words.ts';
import { editDistance } from './edit-distance.ts';

/** The commands that the word may have been meant for, best first, at most three. */
export function didYouMean(word: string): CommandName[] {
  const hinted = hints.get(word);
  if (hinted) return [...hinted];
  const near = [...commandWords].flatMap(([known, name]) => {
    const distance = distanceTo(word, known);
    return distance === undefined ? [] : [{ name, distance }];
  });
  const best = near.sort((a, b) => a.distance - b.distance).map(({ name }) => name);
  return [...new Set(best)].slice(0, 3);
}

/** A third of the letters may be wrong, but never more than two. A beginning, or a longer form, counts as one. */
function distanceTo(word: string, known: string): number | undefined {
  const isOneForm = known.startsWith(word) || word.startsWith(known);
  if (isOneForm && Math.min(word.length, known.length) >= 3) return 1;
  const allowed = Math.min(2, Math.floor(known.length / 3));
  if (Math.abs(word.length - known.length) > allowed) return undefined;
  const distance = editDistance(word, known);
  return distance <= allowed ? distance : undefined;
}
