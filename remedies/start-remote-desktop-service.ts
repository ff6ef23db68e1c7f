import type { Facts } from '../diagnosis/checks/termservice-stopped.ts';
import { cannot } from './parts/cannot.ts';
import { withService } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

/** Windows' own: on demand. */
const onDemand = 3;

export const startRemoteDesktopService = defineRemedy<Facts>({
  id: 'start-remote-desktop-service',
  catalogue: 'M3',
  fixes: ['termservice-stopped'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  plan: (given) => {
    const { facts, finds } = given;
    if (!facts.service)
      return cannot(
        'This Windows has no Remote Desktop service any more. It has to be repaired from its installation media.',
        'この Windows にはリモート デスクトップ サービスがありません。インストール メディアからの修復が必要です。',
      );
    if (finds('safe-mode'))
      return cannot(
        'In safe mode Windows does not start this service. Leave safe mode first.',
        'セーフ モードではこのサービスは起動しません。先にセーフ モードを解除してください。',
      );
    if (finds('termservice-misconfigured'))
      return cannot(
        'The service is not set up as Windows ships it and would not start. Repair it first.',
        'サービスの構成が既定と異なり、起動できません。先にサービスを修復してください。',
      );
    return inside(
      given,
      { do: 'need', that: 'service-there', name: 'TermService' },
      ...(facts.service.start === onDemand
        ? []
        : [{ do: 'service', name: 'TermService', start: 'demand' } as const]),
      startService('TermService'),
    );
  },
  effect: (evidence) => rdpListens(withService(evidence, 'TermService', onDemand)),
  words: {
    en: {
      name: 'Start the Remote Desktop service',
      sentence: ({ facts: { vm } }) => `Starts the Remote Desktop service of ${vm}.`,
    },
    ja: {
      name: 'リモート デスクトップ サービスを開始する',
      sentence: ({ facts: { vm } }) => `${vm} のリモート デスクトップ サービスを開始します。`,
    },
  },
});
