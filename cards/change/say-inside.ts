import type { GuestStep } from '../../remedies/step.ts';
import type { CardWords } from '../words/card-words.ts';

/** What one primitive writes inside Windows. Nothing for a condition: what it asks for was looked at before. */
export function sayInside({ inside, anywhere }: CardWords['step'], step: GuestStep): string | undefined {
  switch (step.do) {
    case 'need':
      return undefined;
    case 'registry':
      return inside.registry(step.name, step.set.kind === 'none' ? null : dataOf(step.set.data));
    case 'service':
      return inside.service(step.name, partsOf(inside, step));
    case 'service-state':
      return inside.serviceState(step.name, step.state);
    case 'rdp-restart':
      return inside.rdpRestart;
    case 'firewall-group':
      return inside.firewallGroup;
    case 'firewall-rule-add': {
      const from = step.from === 'any' ? anywhere : step.from.join(', ');
      return inside.firewallRuleAdd(step.name, inside.from(step.protocol, step.port, from));
    }
    case 'firewall-rule-off':
      return inside.firewallRuleOff(step.id);
    case 'port-proxy-remove':
      return inside.portProxyRemove(step.address, step.port);
    case 'acl':
      return inside.acl(step.path);
    case 'file-aside':
      return inside.fileAside(step.path);
    case 'certificate-remove':
      return inside.certificateRemove(step.thumbprint);
    case 'certificate-bind':
      return inside.certificateBind(step.thumbprint);
    case 'adapter':
      return inside.adapter(step.set);
    case 'route-add':
      return inside.routeAdd(step.prefix, step.nextHop);
    case 'boot-value':
      return inside.boot(step.name, step.set);
    case 'feature-remove':
      return inside.featureRemove(step.feature);
    case 'session-logoff':
      return inside.sessionLogoff(step.id);
    case 'clock-sync':
      return inside.clockSync;
    case 'scheduled-revert':
      return inside.scheduledRevert(step.minutes);
    default:
      return step satisfies never;
  }
}

const dataOf = (data: string | number | readonly string[]): string =>
  typeof data === 'object' ? data.join(', ') : String(data);

function partsOf(
  inside: CardWords['step']['inside'],
  { start, account, type, dependsOn }: Extract<GuestStep, { do: 'service' }>,
): readonly string[] {
  const parts = [
    start && inside.starts[start],
    account && inside.account(account),
    type && inside.serviceType[type],
    dependsOn && inside.dependsOn(dependsOn),
  ];
  return parts.filter((part) => part !== undefined);
}
