import { viewOf } from '../../simulator/guest/view-of.ts';
import { scenarios } from '../../simulator/scenarios/index.ts';
import type { Scenario } from '../../simulator/scenarios/scenario.ts';
import { windowsScenarios } from '../../simulator/scenarios/windows/index.ts';
import { practiceWorld } from '../../simulator/world/practice-world.ts';
import { all, type World } from '../../simulator/world/world.ts';
import { combinedCases } from '../accuracy/combined.ts';
import { testMoment } from '../support/practice.ts';
import type { Case } from './case.ts';
import { hostileCases } from './hostile-cases.ts';

/** Always the same moment, so that a record can be made again. */
const freshWorld = (): { readonly world: World; readonly now: number; readonly apply: Apply } => {
  const { clock, moment } = testMoment();
  const world = practiceWorld(moment());
  const apply: Apply = (scenario, vm) => scenario.apply(world, vm, moment());
  return { world, now: clock.time, apply };
};

type Apply = (scenario: Scenario, vm: string) => void;

const machinesOf = (world: World) => all(world, 'Microsoft.Compute/virtualMachines');

export function healthyCases(): readonly Case[] {
  const { world, now } = freshWorld();
  return machinesOf(world).flatMap(({ id, name }) => {
    const view = viewOf(world, id, now);
    return view ? [{ name: `healthy-${name}`, view }] : [];
  });
}

/** On the first machine that can be broken this way, unless nobody can look inside it afterwards. */
function brokenCase(...broken: readonly Scenario[]): readonly Case[] {
  const { world, now, apply } = freshWorld();
  const fit = machinesOf(world).find(
    ({ id }) => viewOf(world, id, now) && broken.every((scenario) => scenario.fits(world, id)),
  );
  if (!fit) return [];
  for (const scenario of broken) apply(scenario, fit.id);
  const view = viewOf(world, fit.id, now);
  return view ? [{ name: broken.map(({ id }) => id).join('+'), view }] : [];
}

/** Several causes inside Windows at once; what Azure alone does is not seen there. */
function combined(): readonly Case[] {
  const together = combinedCases.map(({ scenarios: ids }) =>
    windowsScenarios.filter(({ id }) => ids.includes(id)),
  );
  return together.filter((inside) => inside.length > 1).flatMap((inside) => brokenCase(...inside));
}

/** Every Windows of the practice world, healthy and broken in each way, and what no administrator would do. */
export const allCases = (): readonly Case[] => [
  ...healthyCases(),
  ...scenarios.flatMap((scenario) => brokenCase(scenario)),
  ...combined(),
  ...hostileCases,
];
