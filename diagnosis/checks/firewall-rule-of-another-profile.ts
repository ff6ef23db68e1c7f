import { type AllowAnswer, firewallAllows } from '../inside/firewall-allows.ts';
import { filtersAtAll, firewallInUse } from '../inside/firewall-in-use.ts';
import { machineName } from '../machine-name.ts';
import { firewallRows, sayProfiles } from '../wording/firewall-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly answer: AllowAnswer };

export const firewallRuleOfAnotherProfile = defineGuestCheck({
  id: 'firewall-rule-of-another-profile',
  catalogue: 'FW.PROFILE',
  cites: ['guest-firewall-closed'],
  facts: ['firewallRules', 'firewallProfiles', 'firewallNow'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ firewallRules: rules, firewallProfiles, firewallNow }, { question }) => {
    const inUse = firewallInUse(firewallProfiles, firewallNow);
    if (!rules || !filtersAtAll(inUse)) return { outcome: 'not-applicable' };
    const answer = firewallAllows(rules, inUse);
    if (answer.kind !== 'other-profile') return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), answer };
    return { outcome: 'problem', certainty: answer.isEverywhere ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Profile of the firewall rule',
      title: ({ vm }: Facts) => `The firewall rule for RDP on ${vm} is for another kind of network`,
      sentence: ({ answer }) =>
        `Windows takes its network for ${sayProfiles(answer.profiles, 'en')} now, and no rule allows RDP there.`,
      rows: ({ answer }) => firewallRows(answer.rules, answer.profiles, 'en'),
    },
    ja: {
      name: 'ファイアウォール規則のプロファイル',
      title: ({ vm }) => `${vm} の RDP のファイアウォール規則は、いまのネットワークに適用されません`,
      sentence: ({ answer }) =>
        `Windows はいまのネットワークを「${sayProfiles(answer.profiles, 'ja')}」とみなしていますが、そこで RDP を許可する規則がありません。`,
      rows: ({ answer }) => firewallRows(answer.rules, answer.profiles, 'ja'),
    },
  },
});
