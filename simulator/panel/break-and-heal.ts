import * as z from 'zod';
import { scenarios } from '../scenarios/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { knownMachine } from './known-machine.ts';
import { readBody } from './read-body.ts';

/** The panel and the practice room both ask. */
export type WorldCall = Pick<Call, 'world' | 'moment' | 'body'>;

const breakSchema = z.strictObject({ scenario: z.string(), vm: z.string() });
const healSchema = z.strictObject({ vm: z.string(), scenario: z.string().optional() });

export function breakMachine(call: WorldCall) {
  const asked = readBody(call, breakSchema);
  const scenario = known(asked.scenario);
  const vm = knownMachine(call.world, asked.vm);
  if (scenario.isInForce(call.world, vm)) {
    throw new Refusal(409, 'AlreadyBroken', `${asked.vm} is already broken by ${scenario.id}.`);
  }
  if (!scenario.fits(call.world, vm)) {
    throw new Refusal(409, 'DoesNotFit', `${asked.vm} has nothing that ${scenario.id} could break.`);
  }
  scenario.apply(call.world, vm, call.moment);
  return { vm, scenario: scenario.id, title: scenario.title, told: scenario.told };
}

/** Heals what one scenario did, or whatever is broken. */
export function healMachine(call: WorldCall) {
  const asked = readBody(call, healSchema);
  const vm = knownMachine(call.world, asked.vm);
  const candidates = asked.scenario === undefined ? scenarios : [known(asked.scenario)];
  const broken = candidates.filter(({ isInForce }) => isInForce(call.world, vm));
  for (const { heal } of broken) heal(call.world, vm, call.moment);
  return { vm, healed: broken.map(({ id }) => id) };
}

function known(id: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (scenario) return scenario;
  const ids = scenarios.map((candidate) => candidate.id).join(', ');
  throw new Refusal(404, 'ScenarioNotFound', `No scenario is named ${id}. There are: ${ids}.`);
}
