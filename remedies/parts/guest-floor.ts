import type { GuestStep, Primitive } from '../../guest/harness/step.ts';
import { isNoBroker } from './is-no-broker.ts';
import { isWide } from './is-wide.ts';
import { breaksKeyFloor } from './key-floor.ts';
import { breaksRegistryFloor } from './registry-floor.ts';
import { mustRun } from './system-services.ts';

type Of<Name extends Primitive> = Extract<GuestStep, { readonly do: Name }>;

/** The same for a list of primitives: what one of them may do can depend on those before it. */
export function breaksGuestFloor(steps: readonly GuestStep[]): string | undefined {
  for (const [at, step] of steps.entries()) {
    const broken = breaks(step, steps.slice(0, at));
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function breaks(step: GuestStep, before: readonly GuestStep[]): string | undefined {
  switch (step.do) {
    case 'registry':
      return breaksRegistryFloor(step, before);
    case 'service':
      return offByDefault(step);
    case 'service-state':
      return step.state === 'stopped' && mustRun(step.name)
        ? 'It stops a service that Windows, its firewall or Azure needs.'
        : undefined;
    case 'firewall-rule-add':
      return step.from === 'any' || step.from.some(isWide)
        ? 'It opens the Windows firewall to more than one known place.'
        : undefined;
    case 'acl':
      return breaksKeyFloor(step);
    case 'certificate-remove':
      return isNoBroker(before)
        ? undefined
        : 'It takes the certificate of what may be a connection broker away.';
    case 'scheduled-revert':
      return before.some(({ do: primitive }) => primitive !== 'need')
        ? 'The way back has to be there before anything is changed.'
        : undefined;
    case 'need':
    case 'rdp-restart':
    case 'firewall-group':
    case 'firewall-rule-off':
    case 'port-proxy-remove':
    case 'file-aside':
    case 'certificate-bind':
    case 'adapter':
    case 'route-add':
    case 'boot-value':
    case 'feature-remove':
    case 'session-logoff':
    case 'clock-sync':
      return undefined;
    default:
      return step satisfies never;
  }
}

/** Windows starts these by itself. On demand they would be off after the next start. */
const byThemselves: readonly string[] = ['BFE', 'MpsSvc', 'gpsvc'];

const offByDefault = ({ name, start }: Of<'service'>): string | undefined =>
  start === 'demand' && byThemselves.some((one) => one.toLowerCase() === name.toLowerCase())
    ? 'It keeps the firewall or Group Policy from starting.'
    : undefined;
