import { cannot } from './parts/cannot.ts';
import { restart } from './parts/inside-then-restart.ts';
import { restarted } from './parts/machine-effects.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const finishPendingRestart = defineRemedy<Facts>({
  id: 'finish-pending-restart',
  catalogue: 'M39',
  fixes: ['restart-pending'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 300,
  plan: ({ question: { vm }, finds }) =>
    finds('boot-not-finished')
      ? cannot(
          'Windows is in the middle of starting or of installing updates; a restart now can damage it. Watch the boot screen first.',
          'Windows が起動中か更新の適用中で、いま再起動すると壊れるおそれがあります。先に起動画面を確認してください。',
        )
      : { steps: restart(vm) },
  effect: restarted,
  words: {
    en: {
      name: 'Finish the pending restart',
      sentence: ({ facts: { vm } }) => `Restarts ${vm}, so that what waits for it comes to its end.`,
      mind: 'Everybody who is signed in is signed out, and work that is not saved is lost. Installing updates may take half an hour.',
      cannotUndo: 'A restart cannot be taken back, nor the updates that it installs.',
    },
    ja: {
      name: '保留中の再起動を実行する',
      sentence: ({ facts: { vm } }) => `${vm} を再起動し、保留中の処理を完了させます。`,
      mind: 'サインイン中の全員が切断され、保存していない作業は失われます。更新の適用に 30 分ほどかかることがあります。',
      cannotUndo: '再起動と、それによる更新の適用は元に戻せません。',
    },
  },
});
