import { contains, parseResourceId } from '../../base/resource-id.ts';
import type { Step } from '../../remedies/step.ts';
import type { Plan } from './plan.ts';
import type { Declared } from './snippets/declared.ts';
import { declareAddress, declareBootDiagnostics } from './snippets/in-resource.ts';
import { declareRoute } from './snippets/route.ts';
import { declareRule } from './snippets/security-rule.ts';

export type Snippet = { readonly language: 'bicep' | 'terraform'; readonly text: string };

/**
 * The same change as a pipeline writes it down, for the resources that one writes; empty where there is nothing to hand
 * over. What is only done, such as a restart, is no state that a pipeline keeps. Pure.
 */
export function snippets({ remedies, pipelines }: Pick<Plan, 'remedies' | 'pipelines'>): readonly Snippet[] {
  const declared = remedies
    .flatMap((remedy) => remedy.steps)
    .flatMap(({ step }, index) => declare(step, pipelines, index + 1) ?? []);
  if (declared.length === 0) return [];
  return (['bicep', 'terraform'] as const).map((language) => ({
    language,
    text: declared.map((one) => one[language]).join('\n\n'),
  }));
}

function declare(step: Step, pipelines: Plan['pipelines'], number: number): Declared | undefined {
  const written = idOf(step);
  const isTheirs = pipelines.some(({ resource }) => written !== undefined && contains(resource, written));
  const id = isTheirs && written !== undefined ? parseResourceId(written) : undefined;
  if (!id) return undefined;
  switch (step.kind) {
    case 'security-rule':
      return declareRule(id, step.set, number);
    case 'route':
      return declareRoute(id, step.set, number);
    case 'nic-address':
      return declareAddress(id, step);
    case 'boot-diagnostics':
      return declareBootDiagnostics(id, step.set);
    default:
      return undefined;
  }
}

function idOf(step: Step): string | undefined {
  switch (step.kind) {
    case 'security-rule':
      return step.rule;
    case 'route':
      return step.route;
    case 'nic-address':
      return step.nic;
    case 'boot-diagnostics':
      return step.vm;
    default:
      return undefined;
  }
}
