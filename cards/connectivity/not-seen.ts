import type { Block, Line } from '../card.ts';
import { grouped } from '../verdict/grouped.ts';
import { reasonOf } from '../verdict/reason-of.ts';
import { sayMissing } from '../verdict/say-missing.ts';
import type { ToldPath } from './told-path.ts';

/** What was not seen, once for each reason. What only waited for something else is not a reason of its own. */
export function notSeen(told: ToldPath): readonly Block[] {
  const { words, path } = told;
  const roots = path.evidence.filter(
    ({ evidence }) => 'missing' in evidence && evidence.because.needs === undefined,
  );
  const lines = grouped(roots, reasonOf).flatMap((looks): readonly Line[] => {
    const [{ evidence }] = looks;
    if (!('missing' in evidence)) return [];
    const { why, more, allow } = sayMissing(told, looks, evidence.because);
    const detail = [more, allow].filter((sentence) => sentence !== undefined);
    return [
      { state: 'unknown', text: why, ...(detail.length > 0 ? { detail: words.missing.join(detail) } : {}) },
    ];
  });
  return lines.length === 0
    ? []
    : [
        { type: 'heading', text: words.verdict.notChecked },
        { type: 'lines', lines },
      ];
}
