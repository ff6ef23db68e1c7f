import type { Facts } from '../diagnosis/checks/remote-desktop-off.ts';
import { cannot } from './parts/cannot.ts';
import { dword } from './parts/dword.ts';
import { withService, withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

const { terminalServer, terminalServicesPolicy } = registryKeys;

export const turnOnRemoteDesktop = defineRemedy<Facts>({
  id: 'turn-on-remote-desktop',
  catalogue: 'M1',
  fixes: ['remote-desktop-off'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  plan: (given) => {
    const { facts, finds } = given;
    if (finds('remote-desktop-off-by-policy'))
      return cannot(
        'A policy turns Remote Desktop off, and it wins over the machine’s own setting. Have the policy changed first.',
        'ポリシーでリモート デスクトップが無効にされており、マシン側で変えても効果がありません。先にポリシーの変更を依頼してください。',
      );
    if (finds('termservice-misconfigured'))
      return cannot(
        'The Remote Desktop service is not set up as Windows ships it and may not start. Repair the service first.',
        'リモート デスクトップ サービスの構成が既定と異なり、起動しないおそれがあります。先にサービスを修復してください。',
      );
    return inside(
      given,
      {
        do: 'need',
        that: 'registry-is-not',
        key: terminalServicesPolicy,
        name: 'fDenyTSConnections',
        data: 1,
      },
      dword(terminalServer, 'fDenyTSConnections', 0),
      ...(facts.enabled === 0 ? [dword(terminalServer, 'TSEnabled', 1)] : []),
      startService('TermService'),
    );
  },
  effect: (evidence) =>
    rdpListens(withService(withValuesOf(evidence, 'ts', { dn: 0, te: 1 }), 'TermService')),
  words: {
    en: {
      name: 'Turn on Remote Desktop',
      sentence: ({ facts: { vm } }) => `Turns Remote Desktop on again on ${vm}.`,
    },
    ja: {
      name: 'リモート デスクトップを有効にする',
      sentence: ({ facts: { vm } }) => `${vm} のリモート デスクトップを有効に戻します。`,
    },
  },
});
