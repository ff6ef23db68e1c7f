import type { Facts } from '../diagnosis/checks/dhcp-off.ts';
import { withService } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { notKnownThen } from './parts/not-known-then.ts';
import { revertUnlessConfirmed } from './parts/revert-unless-confirmed.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

export const startDhcpClient = defineRemedy<Facts>({
  id: 'start-dhcp-client',
  catalogue: 'M16',
  fixes: ['dhcp-off'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  plan: (given) =>
    inside(
      given,
      revertUnlessConfirmed,
      {
        do: 'service',
        name: 'Dhcp',
        start: 'auto',
        account: 'NT AUTHORITY\\LocalService',
        type: 'share',
      },
      startService('Dhcp'),
    ),
  effect: (evidence, { facts: { lost } }) => {
    const runs = withService(evidence, 'Dhcp', 2);
    // Addresses and routes are what DHCP says then.
    return lost.length > 0 ? notKnownThen(runs, ['nic', 'rt']) : runs;
  },
  words: {
    en: {
      name: 'Start the DHCP client',
      sentence: ({ facts: { vm } }) =>
        `Sets up the DHCP client of ${vm} as Windows ships it and starts it, so that Windows gets its address from Azure.`,
    },
    ja: {
      name: 'DHCP クライアントを開始する',
      sentence: ({ facts: { vm } }) =>
        `${vm} の DHCP クライアントを既定の構成に戻して開始し、Azure からアドレスを取得できるようにします。`,
    },
  },
});
