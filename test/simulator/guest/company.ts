import { probeAnswer } from '../../../simulator/guest/probe-answer.ts';
import type { Inside } from '../../../simulator/guest/settle/inside.ts';
import { insideOf } from '../../../simulator/guest/settle/inside.ts';
import { viewOf } from '../../../simulator/guest/view-of.ts';
import type { Windows } from '../../../simulator/guest/windows/windows.ts';
import type { WindowsView } from '../../../simulator/guest/windows-view.ts';
import { scenarios } from '../../../simulator/scenarios/index.ts';
import { practiceWorld } from '../../../simulator/world/practice-world.ts';
import { all } from '../../../simulator/world/world.ts';
import { testMoment } from '../../support/practice.ts';

/** The practice world, and what is seen inside its machines by their names. */
export function company() {
  const time = testMoment();
  const world = practiceWorld(time.moment());
  const vm = (name: string): string => {
    const found = all(world, 'Microsoft.Compute/virtualMachines').find((one) => one.name === name);
    if (!found) throw new Error(`The practice world has no ${name}`);
    return found.id;
  };
  const inside = (name: string): Inside => {
    const found = insideOf(world, vm(name));
    if (!found) throw new Error(`No Windows runs on ${name}`);
    return found;
  };
  const view = (name: string): WindowsView => {
    const seen = viewOf(world, vm(name), time.clock.time);
    if (!seen) throw new Error(`No Windows runs on ${name}`);
    return seen;
  };
  const windows = (name: string): Windows => inside(name).windows;
  /** Facts as the probe spells them. */
  const facts = (name: string): Readonly<Record<string, unknown>> => {
    const { f, e = {} } = probeAnswer(view(name), { seconds: 80 });
    return { ...f, ...Object.fromEntries(Object.entries(e).map(([key, code]) => [key, { code }])) };
  };
  const breakBy = (scenario: string, name: string): void => {
    const found = scenarios.find(({ id }) => id === scenario);
    if (!found?.fits(world, vm(name))) throw new Error(`${scenario} does not fit ${name}`);
    found.apply(world, vm(name), time.moment());
  };
  return { world, time, vm, inside, view, windows, facts, breakBy };
}

export type Company = ReturnType<typeof company>;
