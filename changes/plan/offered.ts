import type { Words } from '../../base/language.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Choices } from '../../remedies/choices.ts';
import type { RemedyUnit } from '../../remedies/remedy.ts';
import { evidenceOf } from '../evidence-of.ts';
import { remedyCase } from './remedy-case.ts';

/** A fix that can be requested for what was found. */
export type Offered = {
  readonly check: string;
  readonly remedy: string;
  readonly name: Words;
  /** What only the person can tell, asked before it is planned. */
  readonly asks: readonly (keyof Choices)[];
};

/** For each finding that is no consequence, the first remedy that fits, in the order in which they block. Pure. */
export function offered(
  diagnosis: Diagnosis,
  remedies: readonly RemedyUnit[],
  now: number,
): readonly Offered[] {
  const evidence = evidenceOf(diagnosis);
  const { question, findings } = diagnosis;
  const found = findings.filter(
    ({ outcome, followsFrom }) =>
      (outcome === 'problem' || outcome === 'warning') && followsFrom === undefined,
  );
  return found.flatMap(({ check }) => {
    const given = remedyCase({ question, evidence, check, choices: {}, change: 0, now });
    if (!given) return [];
    const unit = remedies.find(({ fixes, fits }) => fixes.includes(check) && fits?.(given) !== false);
    if (!unit) return [];
    const { id: remedy, asks, words } = unit;
    return [{ check, remedy, asks, name: { en: words.en.name, ja: words.ja.name } }];
  });
}
