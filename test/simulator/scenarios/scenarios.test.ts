import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { azureScenarios, scenarios } from '../../../simulator/scenarios/index.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { all } from '../../../simulator/world/world.ts';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';
import { questions, vmId } from './questions.ts';

let practice: TestPractice;
beforeEach(async () => {
  const time = testMoment();
  practice = await startTestPractice(practiceWorld(time.moment()), time);
});
afterEach(() => practice.close());

test('every scenario that Azure can see has a question that shows it', () => {
  expect(Object.keys(questions).sort()).toEqual(azureScenarios.map(({ id }) => id).sort());
});

describe.each(azureScenarios)('$id', (scenario) => {
  const question = questions[scenario.id];
  if (!question) throw new Error(`No question shows ${scenario.id}`);
  const vm = vmId(question.vm);

  test('what Azure says differs while it is in force, and is as before when it is healed', async () => {
    const { world, time } = practice;
    const healthy = await question.ask(practice);
    expect(scenario.fits(world, vm)).toBe(true);
    expect(scenario.isInForce(world, vm)).toBe(false);

    scenario.apply(world, vm, time.moment());
    expect(scenario.isInForce(world, vm)).toBe(true);
    const broken = await question.ask(practice);
    expect(broken).toEqual(question.broken);
    expect(healthy).not.toEqual(broken);

    scenario.heal(world, vm, time.moment());
    expect(scenario.isInForce(world, vm)).toBe(false);
    expect(await question.ask(practice)).toEqual(healthy);
  });

  test('healing leaves every resource as it was, apart from times and etags', () => {
    const { world, time } = practice;
    const state = () => ({
      resources: Object.entries(world.resources)
        .map(([key, { location, properties }]) => ({ key, location, properties }))
        .sort((a, b) => a.key.localeCompare(b.key)),
      machines: Object.entries(world.machines).map(([key, { since: _, ...machine }]) => ({ key, machine })),
      operations: world.operations,
    });
    const before = structuredClone(state());
    scenario.apply(world, vm, time.moment());
    scenario.heal(world, vm, time.moment());
    expect(state()).toEqual(before);
  });

  test('it says in both languages what was done, and what it does is left in the Activity Log where Azure would know', () => {
    const { world, time } = practice;
    for (const words of [scenario.title, scenario.told]) {
      expect(words.en).not.toBe('');
      expect(words.ja).not.toBe('');
    }
    const known = world.activity.length;
    scenario.apply(world, vm, time.moment());
    expect(world.activity.length > known).toBe(!question.silent);
  });
});

test('on no machine that ships is anything broken, except that db-03 is switched off', () => {
  const broken = all(practice.world, 'Microsoft.Compute/virtualMachines').flatMap(({ id, name }) =>
    scenarios.filter(({ isInForce }) => isInForce(practice.world, id)).map((scenario) => [name, scenario.id]),
  );
  expect(broken).toEqual([['db-03', 'vm-deallocated']]);
});

test('every scenario can be done to any machine that it fits, and undone', () => {
  const { world, time } = practice;
  for (const { id: vm } of all(world, 'Microsoft.Compute/virtualMachines')) {
    for (const { id, fits, isInForce, apply, heal } of scenarios) {
      if (isInForce(world, vm) || !fits(world, vm)) continue;
      apply(world, vm, time.moment());
      expect([id, vm, isInForce(world, vm)]).toEqual([id, vm, true]);
      heal(world, vm, time.moment());
      expect([id, vm, isInForce(world, vm)]).toEqual([id, vm, false]);
    }
  }
});
