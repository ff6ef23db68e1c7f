import type { PlannedStep } from '../../changes/plan/plan.ts';
import type { GuestState } from '../../changes/steps/guest-state.ts';
import type { StepOf } from '../../remedies/step.ts';
import type { CardWords } from '../words/card-words.ts';
import { sayRoute, sayRule } from './say-terms.ts';

type Words = CardWords['step'];

/** What each kind of step observes, as far as people are told. */
type Observed = {
  readonly guest: GuestState;
  readonly 'security-rule': { readonly there: StepOf<'security-rule'>['set'] };
  readonly route: { readonly there: StepOf<'route'>['set'] };
  readonly 'nic-address': { readonly address: string | null };
  readonly power: { readonly power: string };
  readonly 'boot-diagnostics': { readonly kept: keyof Words['keptBoot'] };
  readonly 'network-watcher-agent': { readonly there: { readonly state: string } | null };
};

/** The plan keeps it as the kind of the step gave it, and does not say so to the compiler. */
const observed = <Kind extends keyof Observed>(_: Kind, before: unknown) => before as Observed[Kind];

/** How it was before a step in Azure; nothing where there is nothing to tell. */
export function seenInAzure(words: Words, { step, before }: PlannedStep): string | undefined {
  switch (step.kind) {
    case 'security-rule': {
      const { there } = observed(step.kind, before);
      return there ? sayRule(words, there) : words.noSuchRule;
    }
    case 'route': {
      const { there } = observed(step.kind, before);
      return there ? sayRoute(words, there) : words.noSuchRoute;
    }
    case 'nic-address':
      return observed(step.kind, before).address ?? words.nothing;
    case 'power':
      return words.powerState(observed(step.kind, before).power);
    case 'boot-diagnostics':
      return words.keptBoot[observed(step.kind, before).kept];
    case 'network-watcher-agent':
      return observed(step.kind, before).there?.state ?? words.notInstalled;
    default:
      return undefined;
  }
}

/** A rule that was not there before. */
export const isNew = ({ step, before }: PlannedStep): boolean =>
  step.kind === 'security-rule' && observed(step.kind, before).there === null;

/** How it was inside Windows, by the place of the primitive in its list: hostile text, shown as it is. */
export const seenInside = (before: unknown): ReadonlyMap<number, GuestState['steps'][number]> =>
  new Map(observed('guest', before).steps.map((seen) => [seen.i, seen]));
