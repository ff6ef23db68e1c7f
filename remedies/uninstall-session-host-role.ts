import { isAloneWithLicensing } from './parts/alone-with-licensing.ts';
import { insideThenRestart } from './parts/inside-then-restart.ts';
import { notOnBroker } from './parts/own-certificate.ts';
import { withoutRoles } from './parts/without-roles.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const uninstallSessionHostRole = defineRemedy<Facts>({
  id: 'uninstall-session-host-role',
  catalogue: 'M42',
  fixes: ['session-host-role-unused'],
  risk: 'high',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 600,
  fits: (given) => !isAloneWithLicensing(given),
  plan: (given) => insideThenRestart(given, notOnBroker, { do: 'feature-remove', feature: 'RDS-RD-Server' }),
  effect: (evidence) => withoutRoles(evidence, ['sh']),
  words: {
    en: {
      name: 'Remove the session host role',
      sentence: ({ facts: { vm } }) =>
        `Uninstalls the role Remote Desktop Session Host from ${vm} and restarts it. After that two administrators get in at the same time, without licences.`,
      mind: 'Published programs and collections of this machine end. Approve only if its owner agrees.',
      cannotUndo: 'The role can only be installed again by hand, and its grace period does not begin anew.',
    },
    ja: {
      name: 'セッション ホストの役割を削除する',
      sentence: ({ facts: { vm } }) =>
        `${vm} からリモート デスクトップ セッション ホストの役割を削除し、再起動します。以後は、ライセンスなしで管理者 2 人まで同時に接続できます。`,
      mind: 'このマシンの公開アプリとコレクションは使えなくなります。所有者が同意している場合だけ承認してください。',
      cannotUndo: '役割は手動で入れ直すしかなく、猶予期間は最初からにはなりません。',
    },
  },
});
