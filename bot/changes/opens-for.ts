import type { Plan } from '../../changes/plan/plan.ts';

/** The sources that the plan opens the network for: policy says which may be named. Pure. */
export const opensFor = ({ remedies }: Pick<Plan, 'remedies'>): readonly string[] =>
  remedies.flatMap(({ steps }) =>
    steps.flatMap(({ step }) => {
      if (step.kind === 'jit-request') return [step.from];
      if (step.kind !== 'security-rule' || step.set?.access !== 'Allow') return [];
      if (step.set.direction !== 'Inbound') return [];
      const { source } = step.set;
      if (typeof source === 'string') return [source];
      return 'groups' in source ? source.groups : source;
    }),
  );
