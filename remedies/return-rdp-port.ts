import type { Facts } from '../diagnosis/checks/listens-on-another-port.ts';
import type { GuestStep } from '../guest/harness/step.ts';
import { cannot } from './parts/cannot.ts';
import { cannotOpen } from './parts/cannot-open.ts';
import { firewallOpening, localRulesCount } from './parts/firewall-opening.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { portChange } from './parts/port-change.ts';
import { withPort } from './parts/port-effects.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

/** Windows ships rules for this port alone. */
const rdpPort = 3389;

export const returnRdpPort = defineRemedy<Facts>({
  id: 'return-rdp-port',
  catalogue: 'M6',
  fixes: ['listens-on-another-port'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: (given) => {
    const { comes, isProxied } = given.facts;
    if (isProxied)
      return cannot(
        `A port proxy of Windows holds TCP ${comes}. Remove the proxy first, or let it go on handing connections on.`,
        `TCP ${comes} はポート プロキシが使っています。先に削除するか、転送をそのまま使ってください。`,
      );
    const firewall = firewallOf(given);
    return firewall ? inside(given, ...portChange(comes, firewall)) : cannotOpen.wayIn();
  },
  effect: (evidence, given) =>
    withPort(evidence, given.facts.comes, given.facts.comes === rdpPort ? undefined : given.from),
  words: {
    en: {
      name: 'Bring RDP back to the port you use',
      sentence: ({ facts: { vm, listens, comes } }) =>
        `Brings Remote Desktop on ${vm} from TCP ${listens} back to TCP ${comes}, and restarts it.`,
      mind: 'Whoever uses the port that it listens on now has to change theirs.',
    },
    ja: {
      name: 'RDP のポートを元に戻す',
      sentence: ({ facts: { vm, listens, comes } }) =>
        `${vm} のリモート デスクトップのポートを TCP ${listens} から TCP ${comes} に戻し、再起動します。`,
      mind: 'いまのポートで接続している人は、接続先のポートを変える必要があります。',
    },
  },
});

/** What the firewall lacks at that port; `undefined` where nobody said for whom it would have to open. */
function firewallOf({ facts: { comes }, fact, from }: RemedyCase<Facts>): readonly GuestStep[] | undefined {
  if (comes !== rdpPort) return from === undefined ? undefined : firewallOpening(comes, from);
  const isOn = knownOf(fact('firewallNow'))?.groupEnabled === true;
  return isOn ? [] : [localRulesCount, { do: 'firewall-group' }];
}
