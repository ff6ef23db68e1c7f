import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Evidence, type EvidenceUnit, isMissing } from '../../diagnosis/evidence/evidence.ts';
import type { Question } from '../../diagnosis/question.ts';
import { ask, type Looking, see, startLooking } from './looking.ts';
import { manualClock } from './manual-clock.ts';

export type EvidenceTests = {
  /** Of which a lost answer makes it missing. */
  readonly operation: string;
  /** Where the answer would be there. */
  readonly question?: Question;
  /** What the world has to be like for it. */
  readonly prepare?: (looking: Looking) => void;
};

/** What is true of every kind of evidence: it names what is not allowed, it ends in time, and its value survives JSON. */
export function evidenceTests<Value>(
  unit: EvidenceUnit<Value>,
  { operation, question = ask(), prepare }: EvidenceTests,
): void {
  describe('as every evidence', () => {
    const clock = manualClock();
    let looking: Looking;
    beforeEach(async () => {
      looking = await startLooking(clock);
      prepare?.(looking);
    });
    afterEach(() => looking.practice.close());

    test('its value survives being saved, and shows itself', async () => {
      const found = there(await see(looking.azure, unit, question));
      const saved: unknown = JSON.parse(JSON.stringify(found.value));
      expect(unit.schema.parse(saved)).toEqual(found.value);
      const summary = unit.summary(found.value);
      expect(summary.en.length).toBeGreaterThan(0);
      expect(summary.ja.length).toBeGreaterThan(0);
      expect(unit.command(found.source, question)).toMatch(/^az [a-z]/);
    });

    // Resource Graph does not refuse: it leaves out what one may not see.
    if (unit.id !== 'neighbours') {
      test('without the permission it names what is not allowed', async () => {
        looking.deny(unit.permission);
        const found = await see(looking.azure, unit, question);
        expect(found).toMatchObject({ missing: true, because: { reason: 'forbidden' } });
        expect(isMissing(found) && found.because.action?.toLowerCase()).toBe(unit.permission.toLowerCase());
        expect(isMissing(found) && found.because.scope).toMatch(/^\/subscriptions\//i);
      });
    }

    test('without an answer it ends in time', async () => {
      const asked = looking.hang(operation);
      const looked = see(looking.azure, unit, question);
      await asked.opened;
      await clock.advance(unit.deadlineMs);
      expect(await looked).toMatchObject({ missing: true, because: { reason: 'timed-out' } });
    });
  });
}

/** What the test knows to be there. */
export function there<Value>(found: Evidence<Value>) {
  if (isMissing(found)) throw new Error(`It is missing: ${JSON.stringify(found.because)}`);
  return found;
}
