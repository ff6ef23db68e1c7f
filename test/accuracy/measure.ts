import type { Finding } from '../../diagnosis/checks/check.ts';
import type { WayIn } from '../../diagnosis/question.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { scenarios } from '../../simulator/scenarios/index.ts';
import type { Scenario } from '../../simulator/scenarios/scenario.ts';
import { all, type World } from '../../simulator/world/world.ts';
import { diagnoseInside } from '../support/diagnose-inside.ts';
import { type Looking, startLooking } from '../support/looking.ts';
import { type AccuracyCase, machines } from './cases.ts';

export type Measured = {
  readonly of: AccuracyCase;
  /** Ids of the checks that say a problem, the first blocker first. */
  readonly blocks: readonly string[];
  readonly warns: readonly string[];
  readonly follows: readonly string[];
  readonly unknown: readonly string[];
  readonly rightFirst: boolean;
  readonly foundAll: boolean;
  /** Problems that are certain, and that nobody made. */
  readonly falselySure: readonly string[];
  /** Every other thing that is said and that nobody made. */
  readonly beside: readonly string[];
};

/** Breaks the practice world for each case, diagnoses it through the real clients, and heals it again. */
export async function measure(
  cases: readonly AccuracyCase[],
  each: (measured: Measured) => void = () => undefined,
): Promise<readonly Measured[]> {
  const looking = await startLooking();
  const measured: Measured[] = [];
  try {
    for (const of of cases) {
      const one = await measureOne(looking, of);
      measured.push(one);
      each(one);
    }
  } finally {
    await looking.practice.close();
  }
  return measured;
}

async function measureOne(looking: Looking, of: AccuracyCase): Promise<Measured> {
  const { world, time } = looking;
  const broken = of.scenarios.map(scenarioOf);
  const { vm, wayIn } = placeOf(world, of, broken);
  const done: typeof broken = [];
  try {
    for (const scenario of broken) {
      scenario.apply(world, vm, time.moment());
      done.push(scenario);
    }
    return judged(of, verdictOf(await diagnoseInside(looking, { vm, port: 3389, wayIn })));
  } finally {
    for (const scenario of done.reverse()) scenario.heal(world, vm, time.moment());
  }
}

export function scenarioOf(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`There is no scenario ${id}`);
  return found;
}

/** A machine on which all of it can be shown, and how people get to it. */
export function placeOf(
  world: World,
  { on, wayIn }: AccuracyCase,
  broken: readonly Scenario[],
): { readonly vm: string; readonly wayIn: WayIn } {
  const idOf = (name: string) =>
    all(world, 'Microsoft.Compute/virtualMachines').find((vm) => vm.name === name)?.id ?? '';
  const places = machines.filter(([name]) => on === undefined || name === on);
  const place = places.find(([name]) => broken.every(({ fits }) => fits(world, idOf(name))));
  const [name, usual] = place ?? [on, machines[0]?.[1]];
  if (name === undefined || usual === undefined)
    throw new Error(`${broken.map(({ id }) => id).join(' and ')} can be shown nowhere`);
  return { vm: idOf(name), wayIn: wayIn ?? usual };
}

function judged(of: AccuracyCase, verdict: ReturnType<typeof verdictOf>): Measured {
  const blocking = [...(verdict.first ? [verdict.first] : []), ...verdict.further];
  const ids = (findings: readonly Finding[]) => findings.map(({ check }) => check);
  const made = new Set([...(of.first === undefined ? [] : [of.first]), ...(of.also ?? [])]);
  const said = [...blocking, ...verdict.warnings, ...verdict.consequences];
  const isMade = ({ check }: Finding) => made.has(check);
  return {
    of,
    blocks: ids(blocking),
    warns: ids(verdict.warnings),
    follows: ids(verdict.consequences),
    unknown: ids(verdict.unknown),
    rightFirst: verdict.first?.check === of.first,
    foundAll: [...made].every((check) => said.some((finding) => finding.check === check)),
    falselySure: ids(blocking.filter((finding) => finding.certainty === 'sure' && !isMade(finding))),
    beside: ids([...blocking, ...verdict.warnings].filter((finding) => !isMade(finding))),
  };
}
