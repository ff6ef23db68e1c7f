import type { FirewallRule, Profile } from '../../guest/facts/firewall.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { localPort } from '../evidence/local-port.ts';
import { firewallAllows } from '../inside/firewall-allows.ts';
import { filtersAtAll, firewallInUse } from '../inside/firewall-in-use.ts';
import { rdpPortOf } from '../inside/rdp-port.ts';
import { machineName } from '../machine-name.ts';
import { firewallRows } from '../wording/firewall-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly port: number;
  /** Rules that would allow it and are switched off. */
  readonly inactive: readonly FirewallRule[];
  readonly profiles: readonly Profile[];
};

export const firewallRuleMissing = defineGuestCheck({
  id: 'firewall-rule-missing',
  catalogue: 'FW.GROUP',
  cites: ['guest-firewall-closed', 'guest-firewall-of-destination'],
  facts: ['firewallRules', 'firewallProfiles', 'firewallNow'],
  also: ['listenerSettings'],
  needs: {},
  uses: { loadBalancer },
  followsFrom: [],
  judge: ({ firewallRules: rules, firewallProfiles, firewallNow }, { also, given, question }) => {
    const inUse = firewallInUse(firewallProfiles, firewallNow);
    if (!rules || !filtersAtAll(inUse)) return { outcome: 'not-applicable' };
    const answer = firewallAllows(rules, inUse);
    if (answer.kind !== 'none') return { outcome: 'ok' };
    const facts: Facts = {
      vm: machineName(question),
      port: rdpPortOf(also.listenerSettings),
      inactive: rules.examples.filter(({ action, active }) => action === 'allow' && !active),
      profiles: answer.profiles,
    };
    // RDP was moved: at the port to which the person comes, the rules that Windows ships are on.
    const isElsewhere = facts.port !== localPort(question, given.loadBalancer) && firewallNow?.groupEnabled;
    if (isElsewhere) return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: answer.isEverywhere ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Allowing rules of the Windows firewall',
      title: ({ vm, port }: Facts) => `The Windows firewall of ${vm} does not let RDP in on TCP ${port}`,
      sentence: ({ port, inactive }) =>
        inactive.length > 0
          ? `The rules for RDP are switched off, and no other rule allows TCP ${port}, so it is dropped.`
          : `No rule allows TCP ${port}, so it is dropped.`,
      rows: ({ inactive, profiles }) => firewallRows(inactive, profiles, 'en'),
    },
    ja: {
      name: 'Windows ファイアウォールの許可規則',
      title: ({ vm, port }) => `${vm} の Windows ファイアウォールが TCP ${port} の RDP を通していません`,
      sentence: ({ port, inactive }) =>
        inactive.length > 0
          ? `RDP の規則が無効で、ほかに TCP ${port} を許可する規則もないため、接続が破棄されます。`
          : `TCP ${port} を許可する規則がないため、接続が破棄されます。`,
      rows: ({ inactive, profiles }) => firewallRows(inactive, profiles, 'ja'),
    },
  },
});
