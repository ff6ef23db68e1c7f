import type { Step } from '../../remedies/step.ts';

/** The resource that a step writes, as somebody would open it: of a rule its group, of a route its table. */
export function writtenBy(step: Step): string {
  switch (step.kind) {
    case 'security-rule':
      return ownerOf(step.rule);
    case 'route':
      return ownerOf(step.route);
    case 'nic-rewrite':
    case 'nic-address':
      return step.nic;
    case 'snapshot':
      return step.snapshot;
    case 'jit-request':
    case 'guest':
    case 'guest-undo':
    case 'guest-confirm':
    case 'power':
    case 'network-watcher-agent':
    case 'boot-diagnostics':
    case 'reset-rdp':
    case 'wait':
      return step.vm;
    default:
      return step satisfies never;
  }
}

/** Without the last type and name. */
const ownerOf = (id: string): string => id.split('/').slice(0, -2).join('/');
