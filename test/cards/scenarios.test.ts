import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { languages } from '../../base/language.ts';
import { bytesOf, renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import type { Diagnosis, WayInNow } from '../../diagnosis/diagnosis.ts';
import { scenarios } from '../../simulator/scenarios/index.ts';
import { all } from '../../simulator/world/world.ts';
import { diagnoseInside } from '../support/diagnose-inside.ts';
import { type Looking, startLooking } from '../support/looking.ts';
import { verdictFor } from './every-card.ts';
import { teamsSchema } from './teams-schema.ts';
import { complaintsOf } from './visible.ts';

const validate = teamsSchema();

let looking: Looking;

beforeAll(async () => {
  looking = await startLooking();
});

afterAll(() => looking.practice.close());

/** Breaks the first machine that the scenario fits, looks, and heals it. */
async function diagnosisOf(id: string): Promise<Diagnosis> {
  const { world, time } = looking;
  const scenario = scenarios.find((found) => found.id === id);
  const vm = all(world, 'Microsoft.Compute/virtualMachines').find((machine) =>
    scenario?.fits(world, machine.id),
  );
  if (!scenario || !vm) throw new Error(`No machine for ${id}`);
  scenario.apply(world, vm.id, time.moment());
  const wayIn = { kind: 'public', address: '203.0.113.7' } as const;
  const diagnosis = await diagnoseInside(looking, { vm: vm.id, port: 3389, wayIn });
  scenario.heal(world, vm.id, time.moment());
  return diagnosis;
}

const linksOf = (ways: readonly WayInNow[]) => ways.flatMap(({ link }) => link ?? []);

/** A list, a text, or all of it. */
const wasCut = /more (lines )?not shown|too large|省略しました|[^"]{100}…"/;

describe.each(scenarios.map(({ id }) => id))('the verdict on %s', (id) => {
  test('is whole, fits, and is what Teams takes, in each language', async () => {
    const diagnosis = await diagnosisOf(id);
    for (const language of languages) {
      const card = verdictFor(diagnosis, language);
      const rendered = renderAdaptiveCard(card);
      expect(validate(rendered)).toEqual([]);
      expect(complaintsOf(rendered)).toEqual([]);
      expect(bytesOf(rendered)).toBeLessThanOrEqual(80 * 1024);
      expect(JSON.stringify(rendered)).not.toMatch(wasCut);
      expect(JSON.stringify(rendered)).not.toMatch(/undefined|NaN/);
    }
    expect(linksOf(diagnosis.waysIn).filter((link) => !link.startsWith('https://'))).toEqual([]);
  });
});
