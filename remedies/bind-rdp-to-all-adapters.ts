import type { Facts } from '../diagnosis/checks/bound-to-one-adapter.ts';
import { cannot } from './parts/cannot.ts';
import { dword } from './parts/dword.ts';
import { withFacts, withValuesOf } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const bindRdpToAllAdapters = defineRemedy<Facts>({
  id: 'bind-rdp-to-all-adapters',
  catalogue: 'M10',
  fixes: ['bound-to-one-adapter'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: (given) =>
    given.facts.lanAdapter === undefined
      ? cannot(
          'No setting of Remote Desktop binds it to that adapter. Restart the machine, or ask whoever runs it what does.',
          'リモート デスクトップの設定ではアダプターが限定されていません。マシンを再起動するか、管理者に確認してください。',
        )
      : inside(given, dword(registryKeys.listener, 'LanAdapter', 0), { do: 'rdp-restart' }),
  effect: (evidence) =>
    rdpListens(
      withFacts(withValuesOf(evidence, 'tcp', { la: 0 }), ({ own }) =>
        /:TermService/.test(String(own)) ? { own: '-' } : {},
      ),
    ),
  words: {
    en: {
      name: 'Let RDP listen on every adapter',
      sentence: ({ facts: { vm } }) =>
        `Lets Remote Desktop on ${vm} listen on every network adapter, and restarts it.`,
    },
    ja: {
      name: 'すべてのアダプターで RDP を待ち受ける',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップをすべてのネットワーク アダプターで待ち受けるようにし、再起動します。`,
    },
  },
});
