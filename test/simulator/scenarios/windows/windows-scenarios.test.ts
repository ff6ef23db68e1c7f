import { beforeEach, describe, expect, test } from '@jest/globals';
import { viewOf } from '../../../../simulator/guest/view-of.ts';
import { scenarios } from '../../../../simulator/scenarios/index.ts';
import { windowsScenarios } from '../../../../simulator/scenarios/windows/index.ts';
import { keyOf } from '../../../../simulator/world/world.ts';
import { type Company, company } from '../../guest/company.ts';

let at: Company;
beforeEach(() => {
  at = company();
});

const names = ['web-01', 'app-02', 'dev-01'] as const;

/** A machine that was never prepared has these wrong with it as well. */
const within: Readonly<Record<string, readonly string[]>> = {
  'image-not-prepared': ['remote-desktop-off', 'firewall-rule-missing'],
  'remote-desktop-kept-off': ['remote-desktop-off'],
  'licensing-role-unused': ['session-host-role-unused'],
};

function machineFor(scenario: (typeof windowsScenarios)[number]): string {
  const found = names.find((name) => scenario.fits(at.world, at.vm(name)));
  if (found === undefined) throw new Error(`${scenario.id} fits no machine`);
  return found;
}

test('no two have the same id', () => {
  const ids = scenarios.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
});

describe.each(windowsScenarios)('$id', (scenario) => {
  test('is seen inside while it is in force, alone, and leaves nothing when it is healed', () => {
    const name = machineFor(scenario);
    const vm = at.vm(name);
    const seen = () => viewOf(at.world, vm, at.time.clock.time);
    const healthy = seen();
    const world = structuredClone(at.world);
    expect(scenario.isInForce(at.world, vm)).toBe(false);

    scenario.apply(at.world, vm, at.time.moment());
    expect(seen()).not.toEqual(healthy);
    const inForce = scenarios.filter(({ isInForce }) => isInForce(at.world, vm)).map(({ id }) => id);
    expect(inForce).toEqual([...(within[scenario.id] ?? []), scenario.id]);

    scenario.heal(at.world, vm, at.time.moment());
    expect(scenario.isInForce(at.world, vm)).toBe(false);
    expect(withoutTimes(at.world.machines)).toEqual(withoutTimes(world.machines));
    expect(at.world.resources).toEqual(world.resources);
  });

  test('says in both languages what was done; Azure knows nothing of it', () => {
    const { title, told } = scenario;
    expect([title.en, title.ja, told.en, told.ja]).not.toContain('');
    expect(told.en).toMatch(/\.$/);
    expect(told.ja).toMatch(/。$/);
    const known = at.world.activity.length;
    scenario.apply(at.world, at.vm(machineFor(scenario)), at.time.moment());
    expect(at.world.activity).toHaveLength(known);
  });

  test('does not fit Linux', () => {
    expect(scenario.fits(at.world, at.vm('lnx-01'))).toBe(false);
    expect(scenario.isInForce(at.world, at.vm('lnx-01'))).toBe(false);
  });
});

/** A machine that was started again has a new time of its start. */
const withoutTimes = (machines: Company['world']['machines']) =>
  Object.entries(machines).map(([key, { since: _, ...machine }]) => [key, machine]);

test('a machine that is off can be broken too, and shows it when it is started', () => {
  const vm = at.vm('db-03');
  const [off] = windowsScenarios;
  off?.apply(at.world, vm, at.time.moment());
  expect(viewOf(at.world, vm, at.time.clock.time)).toBeUndefined();
  const machine = at.world.machines[keyOf(vm)];
  if (machine) machine.power = 'running';
  expect(at.facts('db-03')).toMatchObject({ ts: { dn: 1 }, own: '-' });
});
