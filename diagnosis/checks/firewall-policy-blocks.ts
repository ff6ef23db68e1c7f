import type { FirewallRule, Profile } from '../../guest/facts/firewall.ts';
import { comesFrom, originUnits } from '../inside/comes-from.ts';
import { firewallAllows } from '../inside/firewall-allows.ts';
import { firewallBlocks } from '../inside/firewall-blocks.ts';
import { filtersAtAll, firewallInUse } from '../inside/firewall-in-use.ts';
import { machineName } from '../machine-name.ts';
import { firewallRows } from '../wording/firewall-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = {
  readonly vm: string;
  /** A rule of policy blocks, or policy lets no rule of the machine's own count. */
  readonly how: 'blocks' | 'ignores';
  readonly rules: readonly FirewallRule[];
  readonly profiles: readonly Profile[];
};

export const firewallPolicyBlocks = defineGuestCheck({
  id: 'firewall-policy-blocks',
  catalogue: 'FW.POLICY',
  cites: ['guest-firewall-closed'],
  facts: ['firewallRules', 'firewallProfiles', 'firewallNow'],
  also: [],
  needs: {},
  uses: originUnits,
  followsFrom: [],
  judge: ({ firewallRules: rules, firewallProfiles, firewallNow }, { given, question }) => {
    const inUse = firewallInUse(firewallProfiles, firewallNow);
    if (!rules || !filtersAtAll(inUse)) return { outcome: 'not-applicable' };
    const vm = machineName(question);
    const ofPolicy = rules.examples.filter(({ store }) => store !== 'local');
    const blocked = firewallBlocks(ofPolicy, inUse, comesFrom(question, given));
    if (blocked) {
      const facts: Facts = { vm, how: 'blocks', rules: blocked.rules, profiles: blocked.profiles };
      return { outcome: 'problem', certainty: blocked.isSure ? 'sure' : 'possible', facts };
    }
    const answer = firewallAllows(rules, inUse);
    if (answer.kind !== 'ignored') return { outcome: 'ok' };
    const facts: Facts = { vm, how: 'ignores', rules: answer.rules, profiles: answer.profiles };
    return { outcome: 'problem', certainty: answer.isEverywhere ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Firewall rules of policy',
      title: ({ vm }: Facts) => `A policy closes RDP in the Windows firewall of ${vm}`,
      sentence: ({ how }) =>
        how === 'blocks'
          ? 'A blocking rule of the policy wins over every rule that allows. Rules on the machine cannot change that: the policy has to.'
          : "The policy ignores the machine's own rules and allows no RDP itself. A rule added on the machine has no effect: the policy has to allow it.",
      rows: ({ rules, profiles }) => firewallRows(rules, profiles, 'en'),
    },
    ja: {
      name: 'ポリシーのファイアウォール規則',
      title: ({ vm }) => `ポリシーが ${vm} の Windows ファイアウォールで RDP を閉じています`,
      sentence: ({ how }) =>
        how === 'blocks'
          ? 'ポリシーのブロック規則は、どの許可の規則よりも優先されます。マシン側では変えられず、ポリシーの変更が必要です。'
          : 'ポリシーがマシン側の規則を無効にしており、RDP を許可する規則もありません。マシン側に追加しても効かないため、ポリシーでの許可が必要です。',
      rows: ({ rules, profiles }) => firewallRows(rules, profiles, 'ja'),
    },
  },
});
