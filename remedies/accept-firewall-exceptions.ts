import type { Facts } from '../diagnosis/checks/firewall-shields-up.ts';
import { dword } from './parts/dword.ts';
import { withExceptions } from './parts/firewall-effects.ts';
import { inside } from './parts/inside.ts';
import { setByPolicy } from './parts/no-policy.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const acceptFirewallExceptions = defineRemedy<Facts>({
  id: 'accept-firewall-exceptions',
  catalogue: 'M13',
  fixes: ['firewall-shields-up'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) =>
    given.facts.byPolicy
      ? setByPolicy()
      : inside(
          given,
          ...given.facts.profiles.map((profile) =>
            dword(registryKeys.firewallProfiles[profile], 'DoNotAllowExceptions', 0),
          ),
        ),
  effect: (evidence, { facts: { profiles } }) => withExceptions(evidence, profiles),
  words: {
    en: {
      name: 'Let firewall rules count again',
      sentence: ({ facts: { vm } }) =>
        `Turns off "block all incoming connections" in the Windows firewall of ${vm}. Its rules decide again.`,
      mind: 'All that other rules of this firewall allow comes in again, not only RDP.',
    },
    ja: {
      name: 'ファイアウォールの許可規則を有効に戻す',
      sentence: ({ facts: { vm } }) =>
        `${vm} の Windows ファイアウォールで「すべての着信接続をブロック」を解除し、規則どおりに受信するようにします。`,
      mind: 'RDP だけでなく、ほかの規則で許可されている受信もすべて再開します。',
    },
  },
});
