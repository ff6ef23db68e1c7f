import type { virtualMachine } from '../diagnosis/evidence/virtual-machine.ts';
import { cannot } from './parts/cannot.ts';
import { doneLately } from './parts/done-lately.ts';
import { restarted } from './parts/machine-effects.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const restartMachine = defineRemedy<Facts>({
  id: 'restart-machine',
  catalogue: 'M55',
  fixes: ['agent-not-ready', 'ports-exhausted', 'memory-exhausted', 'nothing-listens', 'handshake-fails'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 180,
  fits: (given) => !doneLately(given, 'restart'),
  plan: ({ question: { vm }, seen, finds }) => {
    if (!/\/running$/i.test(seen<typeof virtualMachine>('virtual-machine')?.power ?? ''))
      return cannot(
        'The machine does not run. Start it instead.',
        'マシンが起動していません。再起動ではなく、起動してください。',
      );
    if (finds('boot-not-finished'))
      return cannot(
        'Windows is in the middle of starting or of installing updates; a restart now can damage it. Watch the boot screen first.',
        'Windows が起動中か更新の適用中で、いま再起動すると壊れるおそれがあります。先に起動画面を確認してください。',
      );
    return {
      steps: [
        { kind: 'power', vm, change: 'restart' },
        { kind: 'wait', vm, for: 'agent' },
      ],
    };
  },
  effect: restarted,
  words: {
    en: {
      name: 'Restart the machine',
      sentence: ({ facts: { vm } }) => `Restarts ${vm} and waits until Windows is up.`,
      mind: 'Everybody who is signed in is signed out, and work that is not saved is lost. Whatever else runs on the machine stops for some minutes.',
      cannotUndo: 'A restart cannot be taken back.',
    },
    ja: {
      name: 'マシンを再起動する',
      sentence: ({ facts: { vm } }) => `${vm} を再起動し、Windows が立ち上がるまで待ちます。`,
      mind: 'サインイン中の全員が切断され、保存していない作業は失われます。マシンで動いているほかのサービスも数分止まります。',
      cannotUndo: '再起動は元に戻せません。',
    },
  },
});
