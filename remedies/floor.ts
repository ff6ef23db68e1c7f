import { breaksGuestFloor } from './parts/guest-floor.ts';
import { isWide } from './parts/is-wide.ts';
import type { Step, StepOf } from './step.ts';

/**
 * What no plan may contain, whoever asks for it and whoever says yes: the sentence says why. Every plan is held against
 * it before anybody sees it, so that a mistake in a remedy cannot take the machine below it.
 */
export function breaksFloor(step: Step): string | undefined {
  switch (step.kind) {
    case 'guest':
      return breaksGuestFloor(step.steps);
    case 'security-rule':
      return opensToTheWorld(step);
    case 'jit-request':
      return isWide(step.from) ? toTheWorld : undefined;
    case 'guest-undo':
    case 'guest-confirm':
    case 'route':
    case 'nic-rewrite':
    case 'nic-address':
    case 'power':
    case 'network-watcher-agent':
    case 'boot-diagnostics':
    case 'reset-rdp':
    case 'snapshot':
    case 'wait':
      return undefined;
    default:
      return step satisfies never;
  }
}

const toTheWorld = 'It opens the machine to more than one known place.';

function opensToTheWorld({ set }: StepOf<'security-rule'>): string | undefined {
  if (set?.access !== 'Allow' || set.direction !== 'Inbound') return undefined;
  const { source } = set;
  if (typeof source === 'object' && 'groups' in source) return undefined;
  const sources = typeof source === 'string' ? [source] : source;
  return sources.some(isWide) ? toTheWorld : undefined;
}
