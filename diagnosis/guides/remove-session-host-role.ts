import { administrativeSession, snapshot } from './common-steps.ts';
import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';

/** As many administrators as Windows lets in without the role. */
const withoutRole = 2;

export const removeSessionHostRole = defineGuide({
  id: 'remove-session-host-role',
  name: { en: 'Remove the session host role', ja: 'セッション ホストの役割を削除' },
  why: {
    en: 'Whether more than two administrators need this machine, only its owner knows. The grace period does not start again if the role comes back.',
    ja: '管理者 2 人を超えて使うかどうかは、所有者にしか分かりません。役割を入れ直しても猶予期間は再開しません。',
  },
  fits: (seen) => {
    if (seen.isSessionHost !== true || seen.people === undefined || seen.people > withoutRole)
      return undefined;
    if (fitOf(seen, 'session-host-role-unused')) return 'also';
    return fitOf(seen, 'grace-period-over', 'license-server-unreachable') && 'last';
  },
  steps: [
    administrativeSession,
    {
      words: {
        en: {
          title: 'Make sure that nobody else needs it',
          text: 'This lists who is signed in. Without the role two administrators get in at the same time, and nobody else; published programs and collections end. Ask the owner.',
        },
        ja: {
          title: 'ほかに使う人がいないことを確かめる',
          text: 'サインイン中の人の一覧が出ます。役割を削除すると同時に入れるのは管理者 2 人までで、公開アプリやコレクションも使えなくなります。所有者に確認してください。',
        },
      },
      command: { language: 'plain', text: () => 'query user' },
    },
    snapshot,
    {
      words: {
        en: {
          title: 'Remove the role and restart',
          text: 'Run this in PowerShell as an administrator. The machine restarts at once: everybody’s session ends.',
        },
        ja: {
          title: '役割を削除して再起動する',
          text: '管理者の PowerShell で実行します。すぐに再起動し、すべてのセッションが切断されます。',
        },
      },
      command: {
        language: 'powershell',
        text: () => 'Uninstall-WindowsFeature -Name RDS-RD-Server -Restart',
      },
    },
  ],
});
