import { effectiveSecurityRules } from '../evidence/effective-security-rules.ts';
import { isMissing } from '../evidence/evidence.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { securityAdminRules } from '../evidence/security-admin-rules.ts';
import { machineName } from '../machine-name.ts';
import { rdpPort } from '../question.ts';
import { adminDecision } from '../traffic/admin-decision.ts';
import { type EffectiveRule, shortName } from '../traffic/effective-rule.ts';
import { inboundDecisions } from '../traffic/inbound-decisions.ts';
import { nameOf } from '../wording/name-of.ts';
import { defineCheck, type Row } from './check.ts';

export type OpenRule = {
  readonly name: string;
  readonly group: string;
  /** Id of the rule, and what it says. */
  readonly id: string;
  readonly rule?: EffectiveRule;
};

export type Facts = { readonly vm: string; readonly rules: readonly OpenRule[] };

/** Some ordinary address of the Internet: it stands for anybody. */
const anybody = '60.60.60.60';

export const rdpOpenToInternet = defineCheck({
  id: 'rdp-open-to-internet',
  catalogue: 'NET.ANY',
  cites: ['under-attack'],
  part: 'network',
  needs: { networkInterfaces, effectiveSecurityRules },
  uses: { securityAdminRules },
  followsFrom: [],
  judge: (given, question) => {
    const [configuration] = given.networkInterfaces[0]?.ipConfigurations ?? [];
    const isReached = configuration?.publicAddress || (configuration?.natRules.length ?? 0) > 0;
    if (!isReached) return { outcome: 'not-applicable' };
    const { address } = configuration ?? {};
    const flow = { source: anybody, port: rdpPort, ...(address ? { destination: address } : {}) };
    const admin = isMissing(given.securityAdminRules)
      ? undefined
      : adminDecision(given.securityAdminRules.value, flow);
    if (admin?.access === 'deny') return { outcome: 'ok' };
    const decisions = inboundDecisions(given.effectiveSecurityRules, flow);
    if (decisions.length === 0 || decisions.some(({ access }) => access !== 'allow'))
      return { outcome: 'ok' };
    const rules = decisions.map(({ rule, group }): OpenRule => {
      const name = shortName(rule?.name ?? '');
      const id = `${group}/securityRules/${name}`;
      return { name, group: nameOf(group), id, ...(rule ? { rule } : {}) };
    });
    return { outcome: 'warning', facts: { vm: machineName(question), rules } };
  },
  words: {
    en: {
      name: 'Exposure of RDP to the Internet',
      title: ({ vm }: Facts) => `RDP to ${vm} is open to the whole Internet`,
      sentence: () =>
        'Anybody can try passwords there. Allow only the addresses that need it, or use just-in-time access or Bastion.',
      rows: (facts) => rows(facts, 'Rule'),
    },
    ja: {
      name: 'RDP の公開範囲',
      title: ({ vm }) => `${vm} の RDP がインターネット全体に公開されています`,
      sentence: () =>
        '誰でもパスワードを試せる状態です。必要なアドレスだけを許可するか、Just-In-Time アクセスまたは Bastion の利用をお勧めします。',
      rows: (facts) => rows(facts, '規則'),
    },
  },
});

const rows = ({ rules }: Facts, label: string): readonly Row[] =>
  rules.map(({ name, group }) => ({ label, value: `${name} · NSG ${group}` }));
