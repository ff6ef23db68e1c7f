import type { Facts } from '../diagnosis/checks/firewall-service-stopped.ts';
import type { GuestStep } from '../guest/harness/step.ts';
import { withService } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { revertUnlessConfirmed } from './parts/revert-unless-confirmed.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

/** As Windows ships them: automatic. */
const automatic = 2;

export const startFirewallServices = defineRemedy<Facts>({
  id: 'start-firewall-services',
  catalogue: 'M14',
  fixes: ['firewall-service-stopped'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  plan: (given) => inside(given, revertUnlessConfirmed, ...given.facts.down.flatMap(start)),
  effect: (evidence, { facts: { down } }) =>
    down.reduce((so, { name }) => withService(so, name, automatic), evidence),
  words: {
    en: {
      name: 'Start the Windows firewall services',
      sentence: ({ facts: { vm } }) =>
        `Starts the Windows firewall of ${vm}, without which Windows lets nothing in.`,
    },
    ja: {
      name: 'Windows ファイアウォールのサービスを開始する',
      sentence: ({ facts: { vm } }) =>
        `${vm} の Windows ファイアウォールのサービスを開始します。止まっている間、Windows は受信をすべて遮断します。`,
    },
  },
});

const start = ({ name, service }: Facts['down'][number]): readonly GuestStep[] => [
  ...(service?.start === automatic ? [] : [{ do: 'service', name, start: 'auto' } as const]),
  startService(name),
];
