import type { Facts as ForOthers } from '../diagnosis/checks/firewall-rule-for-others.ts';
import type { Facts as Missing } from '../diagnosis/checks/firewall-rule-missing.ts';
import type { Facts as OtherProfile } from '../diagnosis/checks/firewall-rule-of-another-profile.ts';
import { cannotOpen } from './parts/cannot-open.ts';
import { windowsRule, withAllowRule, withGroupOn } from './parts/firewall-effects.ts';
import { firewallOpening, localRulesCount } from './parts/firewall-opening.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

type Case = RemedyCase<Missing | OtherProfile | ForOthers>;

const rdpPort = 3389;

export const allowRdpThroughFirewall = defineRemedy<Missing | OtherProfile | ForOthers>({
  id: 'allow-rdp-through-firewall',
  catalogue: 'M11',
  fixes: ['firewall-rule-missing', 'firewall-rule-of-another-profile', 'firewall-rule-for-others'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  plan: (given) => {
    if (isGroupOff(given)) return inside(given, localRulesCount, { do: 'firewall-group' });
    if (given.from === undefined) return cannotOpen.wayIn();
    return inside(given, ...firewallOpening(portOf(given), given.from));
  },
  effect: (evidence, given) =>
    isGroupOff(given) ? withGroupOn(evidence) : withAllowRule(evidence, portOf(given), given.from ?? '*'),
  words: {
    en: {
      name: 'Allow RDP in the Windows firewall',
      sentence: ({ facts: { vm } }) => `Lets the Windows firewall of ${vm} accept RDP.`,
    },
    ja: {
      name: 'Windows ファイアウォールで RDP を許可する',
      sentence: ({ facts: { vm } }) => `${vm} の Windows ファイアウォールで RDP を許可します。`,
    },
  },
});

const portOf = ({ fact }: Case): number => knownOf(fact('listenerSettings'))?.port ?? rdpPort;

/** Windows' own rules are there and only switched off. They are about its own port. */
const isGroupOff = (given: Case): boolean =>
  'inactive' in given.facts &&
  portOf(given) === rdpPort &&
  given.facts.inactive.some(({ name, store }) => name === windowsRule && store === 'local');
