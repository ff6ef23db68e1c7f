import { numbered, type ToldChange } from './told.ts';

/** The answer, in a sentence that a tired person understands. */
export function titleOf({ words, change, machine }: ToldChange): string {
  const { titles, undoTitles, drifted, notBegun, stopped } = words.change;
  const { state, undoOf, outcome } = change;
  if (undoOf !== undefined) return undoTitles[state](numbered(undoOf), machine);
  if (outcome?.drifted && state === 'not-fixed') return drifted(machine);
  if (outcome?.because === 'not-begun-in-time') return notBegun(machine);
  if (outcome?.because === 'stopped' && state === 'failed') return stopped(machine);
  return titles[state](machine);
}
