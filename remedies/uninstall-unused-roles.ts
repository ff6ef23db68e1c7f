import { isAloneWithLicensing } from './parts/alone-with-licensing.ts';
import { insideThenRestart } from './parts/inside-then-restart.ts';
import { notOnBroker } from './parts/own-certificate.ts';
import { withoutRoles } from './parts/without-roles.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const uninstallUnusedRoles = defineRemedy<Facts>({
  id: 'uninstall-unused-roles',
  catalogue: 'M47',
  fixes: ['session-host-role-unused'],
  risk: 'high',
  dropsSessions: true,
  restart: 'step',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 600,
  fits: isAloneWithLicensing,
  plan: (given) =>
    insideThenRestart(
      given,
      notOnBroker,
      { do: 'feature-remove', feature: 'RDS-RD-Server' },
      { do: 'feature-remove', feature: 'RDS-Licensing' },
    ),
  effect: (evidence) => withoutRoles(evidence, ['sh', 'li']),
  words: {
    en: {
      name: 'Remove both Remote Desktop roles',
      sentence: ({ facts: { vm } }) =>
        `Uninstalls the roles Remote Desktop Session Host and Remote Desktop Licensing from ${vm} and restarts it. After that two administrators get in at the same time, without licences.`,
      mind: 'Any session host that names this machine as its licence server gets no more licences. Approve only if its owner knows that none does.',
      cannotUndo:
        'The roles can only be installed again by hand. The activation of the licence server and its licences (CALs) are lost, and the grace period does not begin anew.',
    },
    ja: {
      name: 'リモート デスクトップの役割を両方削除する',
      sentence: ({ facts: { vm } }) =>
        `${vm} からリモート デスクトップのセッション ホストとライセンスの役割を削除し、再起動します。以後は、ライセンスなしで管理者 2 人まで同時に接続できます。`,
      mind: 'このマシンをライセンス サーバーに指定しているセッション ホストがあると、ライセンスを取得できなくなります。該当がないと所有者が確認した場合だけ承認してください。',
      cannotUndo:
        '役割は手動で入れ直すしかありません。ライセンス サーバーのアクティブ化とライセンス(CAL)は失われ、猶予期間は最初からにはなりません。',
    },
  },
});
