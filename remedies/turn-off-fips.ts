import type { Facts } from '../diagnosis/checks/fips-on.ts';
import { dword } from './parts/dword.ts';
import { withValuesOf } from './parts/effects.ts';
import { insideThenRestart } from './parts/inside-then-restart.ts';
import { restarted } from './parts/machine-effects.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const turnOffFips = defineRemedy<Facts>({
  id: 'turn-off-fips',
  catalogue: 'M28',
  fixes: ['fips-on'],
  risk: 'high',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 240,
  // Where RDP works with it, nothing has to be mended.
  fits: ({ facts: { handshake } }) => handshake?.outcome !== 'tls',
  plan: (given) =>
    insideThenRestart(given, { do: 'scheduled-revert', minutes: 30 }, dword(registryKeys.fips, 'Enabled', 0)),
  effect: (evidence) => restarted(withValuesOf(evidence, 'sec', { fi: 0 })),
  words: {
    en: {
      name: 'Turn off FIPS mode',
      sentence: ({ facts: { vm } }) => `Turns FIPS mode off on ${vm}, then restarts the machine.`,
      mind: 'Approve only if no rule requires FIPS mode on this machine. If the machine cannot be reached afterwards, it is turned on again by itself.',
    },
    ja: {
      name: 'FIPS モードを無効にする',
      sentence: ({ facts: { vm } }) => `${vm} の FIPS モードを無効にし、マシンを再起動します。`,
      mind: 'このマシンに FIPS モードを義務付ける規則がない場合だけ承認してください。変更後にマシンへ届かなくなったときは、自動で元に戻ります。',
    },
  },
});
