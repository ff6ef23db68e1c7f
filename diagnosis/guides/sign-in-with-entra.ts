import { defineGuide } from './guide.ts';
import { fitOf, type GuideCase } from './guide-case.ts';
import { machinePage, quoted, unknownName } from './spelled.ts';

const saysEntra = ({ about }: GuideCase): boolean => about.message?.startsWith('entra-') === true;

export const signInWithEntra = defineGuide({
  id: 'sign-in-with-entra',
  name: { en: 'Sign in with a work account', ja: '職場のアカウントでサインイン' },
  why: {
    en: 'Who may sign in, and on which conditions, is for the owners of the machine and of the directory to say.',
    ja: '誰がどの条件でサインインできるかは、マシンとディレクトリの管理者が決めることです。',
  },
  fits: (seen) => (saysEntra(seen) ? 'first' : fitOf(seen, 'entra-sign-in')),
  steps: [
    {
      words: {
        en: {
          title: 'See whether the extension works',
          text: 'AADLoginForWindows must be listed as succeeded. If it failed, remove it and add it again; the machine needs a system-assigned identity and TCP 443 out to Microsoft Entra ID.',
        },
        ja: {
          title: '拡張機能を確認する',
          text: 'AADLoginForWindows が成功の状態である必要があります。失敗していれば、削除して入れ直します。マシンのシステム割り当て ID と、Microsoft Entra ID への TCP 443 の送信も必要です。',
        },
      },
      link: machinePage('extensions'),
    },
    {
      words: {
        en: {
          title: 'Have the role given',
          text: 'It needs Virtual Machine User Login, or Virtual Machine Administrator Login; being owner of the machine is not enough. Whoever may give roles does it on this page or with this line. It takes a few minutes.',
        },
        ja: {
          title: 'ロールを割り当ててもらう',
          text: 'Virtual Machine User Login か Virtual Machine Administrator Login が必要です。マシンの所有者でも、このロールがなければ入れません。ロールを割り当てられる人が、この画面か次のコマンドで追加します。反映に数分かかります。',
        },
      },
      link: machinePage('users'),
      command: {
        language: 'shell',
        text: ({ vm }) =>
          `az role assignment create --assignee "${unknownName('USER')}" --role "Virtual Machine User Login" --scope ${quoted(vm.text)}`,
      },
    },
    {
      words: {
        en: {
          title: 'Look at your own PC',
          text: 'It has to be joined or registered to the same directory: AzureAdJoined or WorkplaceJoined says YES, with the tenant of the machine. Otherwise choose "Use a web account to sign in" under Advanced in mstsc, and connect to the machine by its name.',
        },
        ja: {
          title: 'お使いの PC を確認する',
          text: '同じディレクトリに参加または登録されている必要があります(AzureAdJoined か WorkplaceJoined が YES で、テナントが同じ)。そうでなければ、mstsc の「詳細設定」で Web アカウントでのサインインを選び、マシン名で接続します。',
        },
      },
      command: { language: 'plain', text: () => 'dsregcmd /status' },
    },
    {
      words: {
        en: {
          title: 'Spell the name this way',
          text: 'Put AzureAD\\ before the whole name. A local account works meanwhile.',
        },
        ja: {
          title: '名前の書き方を確認する',
          text: '名前全体の前に AzureAD\\ を付けます。その間も、ローカル アカウントは使えます。',
        },
      },
      command: { language: 'plain', text: () => 'AzureAD\\user@example.com' },
    },
    {
      words: {
        en: {
          title: 'Read why the directory refused',
          text: 'Microsoft Entra admin center > Sign-in logs, application "Microsoft Azure Windows Virtual Machine Sign-In". Per-user MFA cannot be answered here; Conditional Access that asks for MFA needs a web account, Windows Hello or an exception that its owners decide.',
        },
        ja: {
          title: '拒否された理由をサインイン ログで確認する',
          text: 'Microsoft Entra 管理センターの「サインイン ログ」で、アプリ Microsoft Azure Windows Virtual Machine Sign-In を確認します。ユーザーごとの MFA には応答できません。条件付きアクセスで MFA が求められる場合は、Web アカウントか Windows Hello を使うか、管理者に除外を検討してもらいます。',
        },
      },
    },
  ],
});
