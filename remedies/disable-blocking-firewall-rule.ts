import type { Facts } from '../diagnosis/checks/firewall-rule-blocks.ts';
import { cannot } from './parts/cannot.ts';
import { withoutBlocks } from './parts/firewall-effects.ts';
import { inside } from './parts/inside.ts';
import { defineRemedy } from './remedy.ts';

/** The probe cuts ids there. */
const longestId = 40;

export const disableBlockingFirewallRule = defineRemedy<Facts>({
  id: 'disable-blocking-firewall-rule',
  catalogue: 'M12',
  fixes: ['firewall-rule-blocks'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    const ids = idsOf(given.facts);
    return ids.some((id) => id.length >= longestId || /['"`]/.test(id))
      ? cannot(
          'The bot cannot read the whole id of that rule. Turn it off in the machine, in Windows Defender Firewall with Advanced Security.',
          '規則の ID を最後まで読み取れません。マシン上の「セキュリティが強化された Windows Defender ファイアウォール」で無効にしてください。',
        )
      : inside(given, ...ids.map((id) => ({ do: 'firewall-rule-off', id }) as const));
  },
  effect: (evidence, { facts }) => withoutBlocks(evidence, idsOf(facts)),
  words: {
    en: {
      name: 'Turn off the rule that blocks RDP',
      sentence: ({ facts }) =>
        `Turns off what blocks RDP in the Windows firewall of ${facts.vm}: ${idsOf(facts).join(', ')}.`,
      mind: 'Somebody may have blocked this on purpose. Ask first where you do not know.',
    },
    ja: {
      name: 'RDP を遮断する規則を無効にする',
      sentence: ({ facts }) =>
        `${facts.vm} の Windows ファイアウォールで RDP を遮断している規則(${idsOf(facts).join(', ')})を無効にします。`,
      mind: '意図して遮断されている場合があります。分からないときは先に確認してください。',
    },
  },
});

const idsOf = ({ blocked }: Facts): readonly string[] => blocked.rules.map(({ name }) => name);
