import { remedyCase } from '../../changes/plan/remedy-case.ts';
import type { Case } from '../../diagnosis/conclude.ts';
import type { WayIn } from '../../diagnosis/question.ts';
import { caseOf } from '../../diagnosis/saved-case.ts';
import type { EvidenceById } from '../../diagnosis/value-in.ts';
import type { Choices } from '../../remedies/choices.ts';
import type { RemedyCase } from '../../remedies/remedy.ts';
import { placeOf, scenarioOf } from '../accuracy/measure.ts';
import { diagnoseInside } from './diagnose-inside.ts';
import type { Looking } from './looking.ts';

/** How a machine of the practice world is ill, and what is asked about it. */
export type Ill = {
  readonly scenarios: readonly [string, ...string[]];
  /** The first machine on which it can be shown, where none is named. */
  readonly on?: string;
  readonly port?: number;
  readonly wayIn?: WayIn;
};

export type Patient = {
  /** The machine's id. */
  readonly vm: string;
  /** What a diagnosis sees of it now. `port`: where the person's client uses another one by now. */
  readonly look: (now?: { readonly port: number }) => Promise<Case>;
  /** Whether a scenario is still in force. */
  readonly isIll: () => boolean;
  readonly heal: () => void;
};

/** Breaks a machine of the practice world. Heal it when you are done with it: others use the same world. */
export function fallIll(looking: Looking, { scenarios, on, port = 3389, wayIn }: Ill): Patient {
  const { world, time } = looking;
  const broken = scenarios.map(scenarioOf);
  const place = placeOf(world, { scenarios, ...(on ? { on } : {}), ...(wayIn ? { wayIn } : {}) }, broken);
  for (const scenario of broken) scenario.apply(world, place.vm, time.moment());
  return {
    vm: place.vm,
    look: async (now) => caseOf(await diagnoseInside(looking, { ...place, port, ...now })),
    isIll: () => broken.some(({ isInForce }) => isInForce(world, place.vm)),
    heal: () => {
      for (const scenario of broken.toReversed()) scenario.heal(world, place.vm, time.moment());
    },
  };
}

export type CaseOptions = {
  readonly check: string;
  readonly choices?: Choices;
  /** What else is so, besides what was seen. */
  readonly but?: (evidence: EvidenceById) => EvidenceById;
};

/** The number of the change in every test, and when it is planned. */
const change = 42;
const now = Date.parse('2026-11-21T02:00:00Z');

/** What a remedy is given for what a check finds. */
export function caseFor(
  { question, evidence }: Case,
  { check, choices = {}, but = (same) => same }: CaseOptions,
): RemedyCase {
  const made = remedyCase({ question, evidence: but(evidence), check, choices, change, now });
  if (!made) throw new Error(`${check} finds nothing here.`);
  return made;
}
