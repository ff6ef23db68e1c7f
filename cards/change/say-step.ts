import { parseResourceId } from '../../base/resource-id.ts';
import type { PlannedStep } from '../../changes/plan/plan.ts';
import type { Step, StepOf } from '../../remedies/step.ts';
import type { CardWords } from '../words/card-words.ts';
import { sayInside } from './say-inside.ts';
import { sayRoute, sayRule } from './say-terms.ts';
import { isNew } from './seen-before.ts';

type Words = CardWords['step'];

/** What a step does, in words; a run inside Windows has several. */
export function sayStep(words: Words, planned: PlannedStep): readonly string[] {
  const { step } = planned;
  switch (step.kind) {
    case 'guest':
      return step.steps.flatMap((one) => sayInside(words, one) ?? []);
    case 'guest-undo':
      return step.steps.flatMap((one) => {
        const said = sayInside(words, one);
        return said === undefined ? [] : [words.takeBack(said)];
      });
    case 'security-rule':
      return [sayRuleStep(words, step, isNew(planned))];
    default:
      return [sayInAzure(words, step)];
  }
}

function sayInAzure(
  words: Words,
  step: Exclude<Step, StepOf<'guest' | 'guest-undo' | 'security-rule'>>,
): string {
  switch (step.kind) {
    case 'guest-confirm':
      return words.guestConfirm;
    case 'route':
      return sayRouteStep(words, step);
    case 'nic-rewrite':
      return words.nicRewrite(nameOf(step.nic));
    case 'nic-address':
      return step.allocation === 'Dynamic'
        ? words.nicRelease(nameOf(step.nic), step.address)
        : words.nicAddress(nameOf(step.nic), step.address);
    case 'power':
      return words.power(step.change);
    case 'network-watcher-agent':
      return step.set === 'there' ? words.agentThere : words.agentGone;
    case 'jit-request':
      return words.jit(step.port, step.from, step.minutes);
    case 'boot-diagnostics':
      return words.bootDiagnostics[step.set];
    case 'reset-rdp':
      return words.resetRdp;
    case 'snapshot':
      return words.snapshot(nameOf(step.snapshot));
    case 'wait':
      return words.wait;
    default:
      return step satisfies never;
  }
}

function sayRuleStep(words: Words, { rule, set }: StepOf<'security-rule'>, isNew: boolean): string {
  const [group = '', name = ''] = namesOf(rule);
  if (!set) return words.removeRule(name, group);
  const terms = sayRule(words, set);
  return isNew ? words.addRule(name, group, terms) : words.writeRule(name, group, terms);
}

function sayRouteStep(words: Words, { route, set }: StepOf<'route'>): string {
  const [table = '', name = ''] = namesOf(route);
  return set ? words.writeRoute(name, table, sayRoute(words, set)) : words.removeRoute(name, table);
}

const namesOf = (id: string): readonly string[] => parseResourceId(id)?.names ?? [id];

const nameOf = (id: string): string => parseResourceId(id)?.name ?? id;
