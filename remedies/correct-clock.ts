import type { EvidenceById } from '../diagnosis/value-in.ts';
import type { ProbeAnswer } from '../guest/answer.ts';
import { withService, withValue } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { startService } from './parts/service-steps.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

const disabled = 4;

export const correctClock = defineRemedy<Facts>({
  id: 'correct-clock',
  catalogue: 'M37',
  fixes: ['clock-wrong'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 60,
  plan: (given) => {
    const isDisabled = knownOf(given.fact('services'))?.get('W32Time')?.start === disabled;
    return inside(
      given,
      // As Azure wants it: https://learn.microsoft.com/azure/virtual-machines/windows/prepare-for-upload-vhd-image
      ...(isDisabled ? [{ do: 'service', name: 'W32Time', start: 'auto' } as const] : []),
      startService('W32Time'),
      { do: 'clock-sync' },
    );
  },
  effect: (evidence) => withService(onTime(evidence), 'W32Time', 2),
  words: {
    en: {
      name: 'Correct the clock',
      sentence: ({ facts: { vm } }) =>
        `Starts the time service of ${vm} and sets its clock by the source of time that is set up there.`,
      mind: 'Programs that work by the clock, such as databases and scheduled tasks, see the time jump.',
      cannotUndo: 'The clock is not set wrong again.',
    },
    ja: {
      name: '時計を合わせる',
      sentence: ({ facts: { vm } }) =>
        `${vm} の時刻サービスを開始し、設定されている時刻の同期元に時計を合わせます。`,
      mind: 'データベースやタスク スケジューラなど、時計を使うプログラムでは時刻が飛びます。',
      cannotUndo: '時計は元のずれた時刻には戻しません。',
    },
  },
});

/** Its clock says what ours said when it was asked. */
const onTime = (evidence: EvidenceById): EvidenceById =>
  withValue<ProbeAnswer>(evidence, 'guest', (answer) => {
    const { sent = answer.t0, received = answer.t1 } = answer;
    return { ...answer, t0: sent, t1: received };
  });
