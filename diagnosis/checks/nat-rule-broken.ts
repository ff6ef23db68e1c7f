import { activityLog } from '../evidence/activity-log.ts';
import { type LoadBalancerValue, loadBalancer } from '../evidence/load-balancer.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { machineName } from '../machine-name.ts';
import { rdpPort } from '../question.ts';
import { type Change, changed, lastChange } from '../wording/last-change.ts';
import { nameOf } from '../wording/name-of.ts';
import { defineCheck } from './check.ts';

type NatRule = LoadBalancerValue[number];

type Facts = { readonly vm: string; readonly rule: NatRule; readonly change?: Change };

const leadsToRdp = ({ backendPort, protocol }: NatRule): boolean =>
  backendPort === rdpPort && protocol?.toLowerCase() !== 'udp';

const line = (rule: NatRule): string =>
  `${rule.frontendAddress ?? ''}:${rule.frontendPort ?? '?'} → ${(rule.protocol ?? '').toUpperCase()} ${rule.backendPort ?? '?'}`;

export const natRuleBroken = defineCheck({
  id: 'nat-rule-broken',
  catalogue: 'beyond',
  cites: 'beyond',
  part: 'network',
  needs: { networkInterfaces, loadBalancer },
  uses: { activityLog },
  followsFrom: [],
  judge: (given, question) => {
    const rules = given.loadBalancer;
    const used = rules.find(({ frontendPort }) => frontendPort === question.port);
    const hasOwnAddress = given.networkInterfaces.some(({ ipConfigurations }) =>
      ipConfigurations.some(({ publicAddress }) => publicAddress !== undefined),
    );
    const rule = used ?? rules.find(leadsToRdp) ?? rules[0];
    const isPassedBy = question.wayIn.kind !== 'public' || (hasOwnAddress && used === undefined);
    if (isPassedBy || rule === undefined) return { outcome: 'not-applicable' };
    if (leadsToRdp(rule)) return { outcome: 'ok' };
    const change = lastChange(given.activityLog, [rule.loadBalancer]);
    const facts: Facts = { vm: machineName(question), rule, ...(change ? { change } : {}) };
    return { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Load balancer',
      title: ({ vm }: Facts) => `The load balancer in front of ${vm} leads to the wrong port`,
      sentence: ({ rule }) =>
        `NAT rule "${rule.name}" forwards to port ${rule.backendPort ?? '?'}; Windows expects RDP at TCP ${rdpPort}.`,
      rows: ({ rule, change }) => [
        { label: 'NAT rule', value: `${rule.name} · ${line(rule)}` },
        { label: 'On', value: `load balancer ${nameOf(rule.loadBalancer)}` },
        ...changed.en(change),
      ],
    },
    ja: {
      name: 'ロード バランサー',
      title: ({ vm }) => `${vm} の前のロード バランサーの転送先ポートが違います`,
      sentence: ({ rule }) =>
        `NAT 規則 ${rule.name} の転送先はポート ${rule.backendPort ?? '?'} ですが、RDP の待ち受けは通常 TCP ${rdpPort} です。`,
      rows: ({ rule, change }) => [
        { label: 'NAT 規則', value: `${rule.name}・${line(rule)}` },
        { label: '場所', value: `ロード バランサー ${nameOf(rule.loadBalancer)}` },
        ...changed.ja(change),
      ],
    },
  },
});
