import { describe, expect, test } from '@jest/globals';
import type { CheckUnit, Finding } from '../../../diagnosis/checks/check.ts';
import { judge } from '../../../diagnosis/judge.ts';
import type { Question } from '../../../diagnosis/question.ts';
import { type Changes, evidenceOf, question } from '../healthy-case.ts';

/** One way the world may be, and what the check must make of it. */
export type Case = {
  readonly when: string;
  readonly but?: Changes;
  readonly asked?: Partial<Question>;
  readonly outcome: Finding['outcome'];
  readonly certainty?: Finding['certainty'];
  /** In the title, the sentence or the rows, in English. */
  readonly says?: readonly string[];
  /** Nowhere in what it says. */
  readonly saysNot?: readonly string[];
  /** Ids of the evidence without which it could not be judged. */
  readonly missing?: readonly string[];
};

/** Every case starts from a machine with which everything is well. */
export function testCheck(check: CheckUnit, cases: readonly Case[]): void {
  describe(check.id, () => {
    test.each(cases)('$outcome when $when', ({ but, asked, ...expected }) => {
      const evidence = evidenceOf(but);
      const before = JSON.stringify([...evidence]);
      const [finding] = judge({ ...question, ...asked }, evidence, [check]);
      expect(finding?.outcome).toBe(expected.outcome);
      expect(finding?.certainty).toBe(expected.certainty);
      expect(finding?.missing).toEqual(expected.missing ?? []);
      const text = JSON.stringify(finding?.words.en);
      for (const part of expected.says ?? []) expect(text).toContain(part);
      for (const part of expected.saysNot ?? []) expect(text).not.toContain(part);
      expect(JSON.stringify([...evidence])).toBe(before);
    });

    test('says in both languages what it says, with as many rows', () => {
      for (const { but, asked, outcome } of cases) {
        if (outcome !== 'problem' && outcome !== 'warning') continue;
        const [finding] = judge({ ...question, ...asked }, evidenceOf(but), [check]);
        const { en, ja } = finding?.words ?? {};
        expect(ja?.rows.length).toBe(en?.rows.length);
        for (const words of [en, ja]) {
          for (const text of [words?.name, words?.title, words?.sentence]) expect(text).toBeTruthy();
          for (const { label, value, at } of words?.rows ?? []) expect(label && (value || at)).toBeTruthy();
          expect(JSON.stringify(words)).not.toMatch(/undefined|null|\[object/);
        }
        expect(ja?.sentence).toMatch(/[ぁ-ん]/);
      }
    });

    test('is tried for a fault and for its absence', () => {
      const outcomes = new Set(cases.map(({ outcome }) => outcome));
      expect(outcomes.has('problem') || outcomes.has('warning')).toBe(true);
      expect(outcomes.has('ok') || outcomes.has('not-applicable')).toBe(true);
    });
  });
}
