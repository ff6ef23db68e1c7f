import { probeAlone } from '../../bot/probe-alone.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Finding } from '../../diagnosis/checks/check.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import { scenarios } from '../../simulator/scenarios/index.ts';
import { all } from '../../simulator/world/world.ts';
import { type Looking, startLooking } from '../support/looking.ts';
import { type AccuracyCase, wayInOf } from './cases.ts';

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

async function measureOne({ world, time, azure }: Looking, of: AccuracyCase): Promise<Measured> {
  const vm = all(world, 'Microsoft.Compute/virtualMachines').find(({ name }) => name === (of.on ?? 'web-01'))?.id;
  if (vm === undefined) throw new Error(`The practice world has no ${of.on}`);
  const broken = of.scenarios.map((id) => {
    const found = scenarios.find((scenario) => scenario.id === id);
    if (!found) throw new Error(`No scenario ${id}`);
    return found;
  });
  const { probe, close } = probeAlone(azure, time.newId);
  // Between two diagnoses Azure forgets how much was asked.
  time.clock.time += 30_000;
  const done: typeof broken = [];
  try {
    for (const scenario of broken) {
      if (!scenario.fits(world, vm)) throw new Error(`${scenario.id} does not fit ${of.on ?? 'web-01'}`);
      scenario.apply(world, vm, time.moment());
      done.push(scenario);
    }
    const { findings, ...diagnosis } = await diagnose(
      { azure, clock: azure.clock, probe },
      { vm, port: 3389, wayIn: wayInOf(of) },
    );
    return judged(of, verdictOf({ findings, ...diagnosis }));
  } finally {
    for (const scenario of done.reverse()) scenario.heal(world, vm, time.moment());
    await close();
  }
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
