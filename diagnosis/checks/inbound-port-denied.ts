import { activityLog } from '../evidence/activity-log.ts';
import { effectiveSecurityRules } from '../evidence/effective-security-rules.ts';
import { isMissing } from '../evidence/evidence.ts';
import { ipFlow } from '../evidence/ip-flow.ts';
import { loadBalancer } from '../evidence/load-balancer.ts';
import { neighbours } from '../evidence/neighbours.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { securityAdminRules } from '../evidence/security-admin-rules.ts';
import { machineName } from '../machine-name.ts';
import { adminDecision } from '../traffic/admin-decision.ts';
import { arrivingFlow } from '../traffic/arriving-flow.ts';
import { nsgAnswer } from '../traffic/nsg-answer.ts';
import { type DenialFacts, denialFacts, deniedRows } from '../wording/denial.ts';
import { defineCheck } from './check.ts';

export const inboundPortDenied = defineCheck({
  id: 'inbound-port-denied',
  catalogue: 'NET.NSG',
  cites: ['security-rule-denies'],
  part: 'network',
  needs: { networkInterfaces },
  uses: { ipFlow, effectiveSecurityRules, securityAdminRules, neighbours, loadBalancer, activityLog },
  followsFrom: ['jit-closed', 'nat-rule-broken', 'public-address-without-nsg'],
  judge: (given, question) => {
    const flow = arrivingFlow(question, given);
    const admin = isMissing(given.securityAdminRules)
      ? undefined
      : adminDecision(given.securityAdminRules.value, flow);
    // It ends the matter before any network security group is asked.
    if (admin?.access === 'always-allow' && admin.isSure) return { outcome: 'ok' };
    const answer = nsgAnswer(given, flow);
    switch (answer.kind) {
      case 'allowed':
        return { outcome: 'ok' };
      case 'none':
        return { outcome: 'not-applicable' };
      case 'unsure':
        return { outcome: 'unknown', without: ['ipFlow', 'effectiveSecurityRules'] };
      case 'denied': {
        const facts = denialFacts(answer.denials, { vm: machineName(question), flow, ...given });
        return { outcome: 'problem', certainty: 'sure', facts };
      }
      default:
        return answer satisfies never;
    }
  },
  words: {
    en: {
      name: 'Network security groups',
      title: ({ vm }: DenialFacts) => `RDP to ${vm} is blocked by a network rule`,
      sentence: ({ first, port, from }) =>
        first.isDefault
          ? `No rule allows TCP ${port}${from ? ` from ${from}` : ''}, so the default rule drops it before it reaches the machine.`
          : `Rule "${first.name}" drops TCP ${port} before it reaches the machine.`,
      rows: deniedRows.en,
    },
    ja: {
      name: 'NSG(ネットワーク セキュリティ グループ)',
      title: ({ vm }) => `${vm} への RDP は NSG の規則で拒否されています`,
      sentence: ({ first, port, from }) =>
        first.isDefault
          ? `${from ? `${from} からの ` : ''}TCP ${port} を許可する規則がないため、NSG の既定の規則が拒否しています。`
          : `NSG の規則 ${first.name} が TCP ${port} を拒否しています。`,
      rows: deniedRows.ja,
    },
  },
});
