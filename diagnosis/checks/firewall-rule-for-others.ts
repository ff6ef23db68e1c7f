import { comesFrom, originUnits, withoutOrigin } from '../inside/comes-from.ts';
import { type AllowAnswer, firewallAllows } from '../inside/firewall-allows.ts';
import { filtersAtAll, firewallInUse } from '../inside/firewall-in-use.ts';
import { machineName } from '../machine-name.ts';
import { firewallRows } from '../wording/firewall-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly address: string; readonly answer: AllowAnswer };

export const firewallRuleForOthers = defineGuestCheck({
  id: 'firewall-rule-for-others',
  catalogue: 'FW.REMOTE',
  cites: ['guest-firewall-closed'],
  facts: ['firewallRules', 'firewallProfiles', 'firewallNow'],
  also: [],
  needs: {},
  uses: originUnits,
  followsFrom: [],
  judge: ({ firewallRules: rules, firewallProfiles, firewallNow }, { given, question }) => {
    const inUse = firewallInUse(firewallProfiles, firewallNow);
    if (!rules || !filtersAtAll(inUse)) return { outcome: 'not-applicable' };
    const from = comesFrom(question, given);
    const answer = firewallAllows(rules, inUse, from);
    if (answer.kind === 'unsure') return { outcome: 'unknown', without: withoutOrigin(question, from) };
    if (answer.kind !== 'for-others') return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), address: from.address ?? '', answer };
    return { outcome: 'problem', certainty: answer.isEverywhere ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Addresses in the firewall rule',
      title: ({ vm }: Facts) => `The Windows firewall of ${vm} lets RDP in from other addresses only`,
      sentence: ({ address }) => `You come from ${address}, and no rule allows RDP from there.`,
      rows: ({ answer }) => firewallRows(answer.rules, answer.profiles, 'en'),
    },
    ja: {
      name: 'ファイアウォール規則の送信元',
      title: ({ vm }) => `${vm} の Windows ファイアウォールは、別の送信元からの RDP だけを許可しています`,
      sentence: ({ address }) => `接続元は ${address} ですが、そこからの RDP を許可する規則がありません。`,
      rows: ({ answer }) => firewallRows(answer.rules, answer.profiles, 'ja'),
    },
  },
});
