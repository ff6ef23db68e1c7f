import { defineGuide } from './guide.ts';
import { fitOf, saysAny } from './guide-case.ts';
import { takesVmAccess } from './reset-rdp.ts';
import { addressOf, machinePage, portOf } from './spelled.ts';

export const resetAdministrator = defineGuide({
  id: 'reset-administrator',
  catalogue: ['M36'],
  name: { en: 'Reset the local administrator', ja: 'ローカル管理者をリセット' },
  why: {
    en: 'It needs a new password, and passwords never pass through a chat.',
    ja: '新しいパスワードが必要ですが、パスワードをチャットで扱うことはできません。',
  },
  fits: (seen) => {
    if (!takesVmAccess(seen)) return undefined;
    const isSaid = saysAny(seen, 'account-disabled', 'account-locked');
    return fitOf(seen, 'administrator-disabled') ?? (isSaid ? 'also' : undefined);
  },
  steps: [
    {
      words: {
        en: {
          title: 'Set a new password in the portal',
          text: 'In the portal: Help > Reset password > Reset password. Put in the name of the local administrator: the account is enabled as well. This is for local accounts only; for one of a domain ask its administrators.',
        },
        ja: {
          title: 'ポータルで新しいパスワードを設定する',
          text: 'ポータルの「ヘルプ」 > 「パスワードのリセット」で、ローカル管理者の名前と新しいパスワードを入力します。アカウントも有効になります。ドメインのアカウントは、ドメインの管理者に依頼してください。',
        },
      },
      link: machinePage('resetPassword'),
    },
    {
      words: {
        en: {
          title: 'Sign in with it',
          text: 'Put .\\ before the name, so that Windows does not take it for an account of a domain.',
        },
        ja: {
          title: 'そのアカウントでサインインする',
          text: 'ドメインのアカウントと区別するため、名前の前に .\\ を付けます。',
        },
      },
      command: { language: 'plain', text: (target) => `mstsc /v:${addressOf(target)}:${portOf(target)}` },
    },
  ],
});
