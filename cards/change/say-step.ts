import { parseResourceId } from '../../base/resource-id.ts';
import type { GuestStep } from '../../guest/harness/step.ts';
import type { Step } from '../../remedies/step.ts';
import type { CardWords } from '../words/card-words.ts';

/** What one step does, in lines; a run inside Windows has one for each thing that it writes. */
export function sayStep(words: CardWords['step'], step: Step): readonly string[] {
  switch (step.kind) {
    case 'guest':
      return step.steps.flatMap((one) => sayInside(words, one) ?? []);
    case 'guest-undo':
      return [words.guestUndo];
    case 'guest-confirm':
      return [words.guestConfirm];
    case 'security-rule':
      return [sayRule(words, step)];
    case 'route': {
      const [table = '', route = ''] = namesOf(step.route);
      if (!step.set) return [words.removeRoute(route, table)];
      const { addressPrefix, nextHopType, nextHopIpAddress = nextHopType } = step.set;
      return [words.writeRoute(route, table, addressPrefix, nextHopIpAddress)];
    }
    case 'nic-rewrite':
      return [words.nicRewrite(nameOf(step.nic))];
    case 'nic-address':
      return [words.nicAddress(nameOf(step.nic), step.address)];
    case 'power':
      return [words.power(step.change)];
    case 'network-watcher-agent':
      return [step.set === 'there' ? words.agentThere : words.agentGone];
    case 'jit-request':
      return [words.jit(step.port, step.from, step.minutes)];
    case 'boot-diagnostics':
      return [words.bootDiagnostics[step.set]];
    case 'reset-rdp':
      return [words.resetRdp];
    case 'snapshot':
      return [words.snapshot(nameOf(step.snapshot))];
    case 'wait':
      return [words.wait];
    default:
      return step satisfies never;
  }
}

const namesOf = (id: string): readonly string[] => parseResourceId(id)?.names ?? [id];

const nameOf = (id: string): string => parseResourceId(id)?.name ?? id;

function sayRule(words: CardWords['step'], { rule, set }: Extract<Step, { kind: 'security-rule' }>): string {
  const [group = '', name = ''] = namesOf(rule);
  if (!set) return words.removeRule(name, group);
  const terms = words.ruleTerms({
    access: set.access,
    protocol: set.protocol,
    port: many(set.destinationPort),
    from: many(set.source),
    to: many(set.destination),
    priority: set.priority,
  });
  return name.startsWith('rdp-bot-')
    ? words.addRule(name, group, terms)
    : words.changeRule(name, group, terms);
}

const many = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(', ') : String(value);

/** Nothing for a condition: it is told apart from what is written. */
export function sayInside({ inside }: CardWords['step'], step: GuestStep): string | undefined {
  switch (step.do) {
    case 'need':
      return undefined;
    case 'registry':
      return inside.registry(step.name, step.set.kind === 'none' ? null : many(step.set.data));
    case 'service': {
      const { start, account, type, dependsOn } = step;
      const parts = [
        start && inside.starts[start],
        account && inside.account(account),
        type && inside.serviceType(type),
        dependsOn && inside.dependsOn(dependsOn),
      ];
      return inside.service(
        step.name,
        parts.filter((part) => part !== undefined),
      );
    }
    case 'service-state':
      return inside.serviceState(step.name, step.state);
    case 'rdp-restart':
      return inside.rdpRestart;
    case 'firewall-group':
      return inside.firewallGroup;
    case 'firewall-rule-add': {
      const from = step.from === 'any' ? inside.anywhere : many(step.from);
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
