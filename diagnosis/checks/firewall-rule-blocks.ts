import { comesFrom, originUnits } from '../inside/comes-from.ts';
import { type Blocked, firewallBlocks } from '../inside/firewall-blocks.ts';
import { filtersAtAll, firewallInUse } from '../inside/firewall-in-use.ts';
import { machineName } from '../machine-name.ts';
import { firewallRows } from '../wording/firewall-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly blocked: Blocked };

export const firewallRuleBlocks = defineGuestCheck({
  id: 'firewall-rule-blocks',
  catalogue: 'FW.BLOCK',
  cites: ['guest-firewall-closed', 'guest-firewall-of-destination'],
  facts: ['firewallRules', 'firewallProfiles', 'firewallNow'],
  also: [],
  needs: {},
  uses: originUnits,
  followsFrom: [],
  judge: ({ firewallRules: rules, firewallProfiles, firewallNow }, { given, question }) => {
    if (!rules || rules.activeBlock === 0) return { outcome: 'ok' };
    const inUse = firewallInUse(firewallProfiles, firewallNow);
    const own = rules.examples.filter(({ store }) => store === 'local');
    const blocked = firewallBlocks(own, inUse, comesFrom(question, given));
    if (blocked) {
      const facts: Facts = { vm: machineName(question), blocked };
      return { outcome: 'problem', certainty: blocked.isSure ? 'sure' : 'possible', facts };
    }
    const shown = rules.examples.filter(({ action, active }) => action === 'block' && active);
    return rules.activeBlock > shown.length && filtersAtAll(inUse)
      ? { outcome: 'unknown', without: [], unread: [{ fact: 'firewallRules', why: 'cut' }] }
      : { outcome: 'ok' };
  },
  words: {
    en: {
      name: 'Blocking rules of the Windows firewall',
      title: ({ vm }: Facts) => `A rule of the Windows firewall on ${vm} blocks RDP`,
      sentence: ({ blocked }) =>
        blocked.isSure
          ? 'A rule that blocks wins over every rule that allows, so RDP stays closed until it is disabled.'
          : 'A rule that blocks wins over every rule that allows. Whether it means you depends on where you come from and on the network in use.',
      rows: ({ blocked }) => firewallRows(blocked.rules, blocked.profiles, 'en'),
    },
    ja: {
      name: 'Windows ファイアウォールのブロック規則',
      title: ({ vm }) => `${vm} の Windows ファイアウォールの規則が RDP をブロックしています`,
      sentence: ({ blocked }) =>
        blocked.isSure
          ? 'ブロックの規則は許可の規則より優先されるため、無効にするまで RDP は通りません。'
          : 'ブロックの規則は許可の規則より優先されます。該当するかどうかは、接続元と使用中のネットワークによります。',
      rows: ({ blocked }) => firewallRows(blocked.rules, blocked.profiles, 'ja'),
    },
  },
});
