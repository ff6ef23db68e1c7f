import type { StepAnswer } from './answer.ts';
import type { HarnessStep } from './step.ts';

/** What the steps that were done mean for the next start, and for who was signed in. */
export function summaryOf(
  told: readonly StepAnswer[],
  steps: readonly HarnessStep[],
): { readonly boot: number; readonly drop: boolean } {
  const counted = told.flatMap(({ i, st }) => {
    const step = steps[i];
    return step && ['done', 'undone', 'would'].includes(st) ? [{ step, st }] : [];
  });
  return {
    boot: Math.max(0, ...counted.map(({ step }) => bootNeed(step))),
    drop: counted.some(({ step, st }) => st !== 'would' && drops(step)),
  };
}

/** 1: what was set counts fully only after a restart. 2: it does nothing before. */
function bootNeed(step: HarnessStep): 0 | 1 | 2 {
  if (step.do === 'feature-remove' || step.do === 'boot-value') return 2;
  if (step.do === 'adapter') return step.set === 'dhcp' ? 1 : 0;
  const isReadOnce = /\\(SCHANNEL|Lsa|Cryptography|Licensing Core|LicenseServers)(\\|$)/i;
  return step.do === 'registry' && isReadOnce.test(step.key) ? 1 : 0;
}

const drops = (step: HarnessStep): boolean =>
  step.do === 'rdp-restart' ||
  step.do === 'session-logoff' ||
  (step.do === 'service-state' && step.name === 'TermService' && step.state === 'stopped');
