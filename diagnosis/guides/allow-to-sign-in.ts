import { defineGuide } from './guide.ts';
import { fitOf, saysAny } from './guide-case.ts';

export const allowToSignIn = defineGuide({
  id: 'allow-to-sign-in',
  catalogue: ['M35'],
  name: { en: 'Have somebody allowed to sign in', ja: 'サインインを許可してもらう' },
  why: {
    en: 'Who may sign in to a machine is for its owner to decide.',
    ja: '誰にサインインを許すかは、マシンの所有者が決めることです。',
  },
  fits: (seen) =>
    fitOf(seen, 'no-right-to-sign-in') ?? (saysAny(seen, 'not-allowed-to-sign-in') ? 'also' : undefined),
  steps: [
    {
      words: {
        en: {
          title: 'See who may',
          text: 'An administrator runs this in the machine. It lists the group Remote Desktop Users by its number, whatever Windows calls it. Administrators may without it.',
        },
        ja: {
          title: '許可されている人を確認する',
          text: '管理者がマシンの中で実行します。Remote Desktop Users グループのメンバーが出ます(Windows の表示言語によらず番号で指定しています)。管理者はこのグループに入らなくても接続できます。',
        },
      },
      command: { language: 'powershell', text: () => 'Get-LocalGroupMember -SID S-1-5-32-555' },
    },
    {
      words: {
        en: {
          title: 'Have the person added',
          text: 'With the owner’s word. On a domain controller there is no such group of its own: ask the administrators of the domain.',
        },
        ja: {
          title: '所有者の了承を得て追加する',
          text: 'ドメイン コントローラーにはこのローカル グループがないため、ドメインの管理者に依頼します。',
        },
      },
      command: {
        language: 'powershell',
        text: () => 'Add-LocalGroupMember -SID S-1-5-32-555 -Member <DOMAIN\\USER>',
      },
    },
    {
      words: {
        en: {
          title: 'If that is not enough, look at the policy',
          text: 'secpol.msc > Local Policies > User Rights Assignment: "Allow log on through Remote Desktop Services" must hold the group, "Deny ..." must not hold the person. Where a policy of the domain sets it, have it changed there.',
        },
        ja: {
          title: 'それでも入れなければ、ポリシーを確認する',
          text: 'secpol.msc の「ローカル ポリシー」 > 「ユーザー権利の割り当て」で、「リモート デスクトップ サービスを使ったログオンを許可」にグループがあり、「…拒否」に本人がいないことを確かめます。ドメインのポリシーによる設定なら、そちらを変えてもらいます。',
        },
      },
      command: { language: 'plain', text: () => 'secpol.msc' },
    },
  ],
});
