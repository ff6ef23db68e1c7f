import type { Facts } from '../diagnosis/checks/listener-disabled.ts';
import { dword } from './parts/dword.ts';
import { withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const enableRdpListener = defineRemedy<Facts>({
  id: 'enable-rdp-listener',
  catalogue: 'M1',
  fixes: ['listener-disabled'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  // A listener that is gone has to come from a healthy machine of the same Windows.
  fits: ({ facts }) => !facts.isGone,
  plan: (given) =>
    inside(
      given,
      dword(registryKeys.listener, 'fEnableWinStation', 1),
      // While it answers it has not read the value yet, and need not be restarted.
      ...(given.facts.answers ? [] : [{ do: 'rdp-restart' } as const]),
    ),
  effect: (evidence) => rdpListens(withValuesOf(evidence, 'tcp', { ew: 1 })),
  words: {
    en: {
      name: 'Enable the RDP listener',
      sentence: ({ facts: { vm } }) => `Enables the listener RDP-Tcp on ${vm} again.`,
    },
    ja: {
      name: 'RDP リスナーを有効にする',
      sentence: ({ facts: { vm } }) => `${vm} のリスナー RDP-Tcp を有効に戻します。`,
    },
  },
});
