import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { StepParts } from '../../changes/steps/step-kind.ts';
import { type Case, conclude } from '../../diagnosis/conclude.ts';
import { breaksFloor } from '../../remedies/floor.ts';
import { remedies } from '../../remedies/index.ts';
import { type Looking, startLooking } from '../support/looking.ts';
import { practiceHarness } from '../support/practice-harness.ts';
import { caseFor, fallIll } from '../support/remedies.ts';
import { carryOut, takeBack } from './carry-out.ts';
import { healings, unhealed } from './cases.ts';

/** The whole way without the people: broken, looked at, planned, mended, looked at again, and taken back. */
describe('a remedy heals what its scenario breaks, and takes it back', () => {
  let looking: Looking;
  let parts: StepParts;
  beforeEach(async () => {
    looking = await startLooking();
    const runHarness = practiceHarness(looking);
    parts = { azure: looking.azure, runHarness, flightMs: 10_000, logLagMs: 300_000 };
  });
  afterEach(() => looking.practice.close());

  test.each(healings)('$remedy heals $scenarios', async (healing) => {
    const remedy = remedies.find(({ id }) => id === healing.remedy);
    if (!remedy) throw new Error(`There is no remedy ${healing.remedy}.`);
    const check = healing.check ?? remedy.fixes[0];
    const patient = fallIll(looking, healing);
    try {
      const ill = await patient.look();
      expect(outcomeOf(ill, check)).toMatch(/problem|warning/);
      const choices = healing.choices ?? {};
      const given = caseFor(ill, { check, choices });
      const planned = remedy.plan(given);
      if ('cannot' in planned) throw new Error(planned.cannot.en);

      expect(planned.steps.map(breaksFloor)).toEqual(planned.steps.map(() => undefined));

      const done = await carryOut(parts, planned.steps, 1);
      const question = remedy.questionThen?.(given) ?? ill.question;
      const better = await patient.look({ port: question.port });
      expect(outcomeOf(better, check)).toMatch(/ok|not-applicable/);
      expect(patient.isIll()).toBe(healing.isAround ?? false);

      if (healing.isForGood) return;
      await takeBack(parts, done, 2);
      expect(patient.isIll()).toBe(true);
      expect(outcomeOf(await patient.look(), check)).toBe(outcomeOf(ill, check));
    } finally {
      patient.heal();
    }
  });
});

const outcomeOf = (at: Case, check: string): string =>
  conclude(at).findings.find((finding) => finding.check === check)?.outcome ?? 'not found';

test('every remedy heals something here, or it is said why not', () => {
  const healing = new Set(healings.map(({ remedy }) => remedy));
  const without = remedies.map(({ id }) => id).filter((id) => !healing.has(id));
  expect(without.toSorted()).toEqual([...unhealed.keys()].toSorted());
});
