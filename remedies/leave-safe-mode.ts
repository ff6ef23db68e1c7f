import type { EvidenceById } from '../diagnosis/value-in.ts';
import { withFacts } from './parts/effects.ts';
import { insideThenRestart } from './parts/inside-then-restart.ts';
import { restarted } from './parts/machine-effects.ts';
import { rdpListens } from './parts/rdp-listens.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

/** What safe mode leaves out and a normal start brings back, unless somebody disabled it. */
const leftOut = /\b(TermService|SessionEnv|UmRdpService|CertPropSvc|gpsvc|W32Time)=S([23])/g;

export const leaveSafeMode = defineRemedy<Facts>({
  id: 'leave-safe-mode',
  catalogue: 'M33',
  fixes: ['safe-mode'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 240,
  plan: (given) => insideThenRestart(given, { do: 'boot-value', name: 'safeboot', set: 'none' }),
  effect: (evidence) => rdpListens(startedNormally(restarted(evidence))),
  words: {
    en: {
      name: 'Leave safe mode',
      sentence: ({ facts: { vm } }) => `Has ${vm} start normally again, and restarts it.`,
      mind: 'Somebody chose safe mode, perhaps because the machine did not start normally. Ask there first.',
    },
    ja: {
      name: 'セーフ モードを解除する',
      sentence: ({ facts: { vm } }) => `${vm} が通常どおり起動するように戻し、再起動します。`,
      mind: '通常の起動に失敗したため、誰かがセーフ モードにした可能性があります。先に確認してください。',
    },
  },
});

const startedNormally = (evidence: EvidenceById): EvidenceById =>
  withFacts(evidence, ({ svc }) => ({
    safe: undefined,
    svc: typeof svc === 'string' ? svc.replace(leftOut, '$1=R$2') : svc,
  }));
