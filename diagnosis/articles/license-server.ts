import { defineArticle } from './article.ts';

export const licenseServer = defineArticle({
  id: 'license-server',
  title: {
    en: 'No licence server for Remote Desktop',
    ja: 'リモート デスクトップ ライセンス サーバーがない',
  },
  source:
    'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/troubleshoot-rdp-no-license-server',
  symptoms: {
    S23: {
      en: 'The screenshot shows a Windows that waits for somebody to sign in, and RDP fails all the same.',
      ja: 'スクリーンショットではサインイン待ちの画面ですが、RDP では接続できません。',
    },
    S24: {
      en: 'The client says that no licence servers are available.',
      ja: '利用できるライセンス サーバーがない、と表示されます。',
    },
    S25: {
      en: 'Windows says that the grace period is over and Remote Desktop Services will stop.',
      ja: '猶予期間が終わり、リモート デスクトップ サービスが停止するという警告が表示されます。',
    },
    S26: {
      en: 'An administrative session works, and ordinary ones do not.',
      ja: '管理用セッションでは接続できますが、通常のセッションでは接続できません。',
    },
  },
  causes: [
    { cause: 'grace-period-over' },
    {
      cause: 'license-server-not-activated',
      guided: {
        en: 'Only the licence server knows: open RD Licensing Manager there and activate it.',
        ja: 'ライセンス サーバー側でしか分かりません。RD ライセンス マネージャーでアクティブ化します。',
      },
    },
    {
      cause: 'license-server-without-licenses',
      guided: {
        en: 'Only the licence server knows: install licences there, at least as new as the session host.',
        ja: 'ライセンス サーバー側でしか分かりません。セッション ホスト以降のバージョンの CAL をインストールします。',
      },
    },
    { cause: 'licensing-misconfigured' },
    { cause: 'license-server-in-trouble' },
  ],
  steps: [
    {
      en: 'Get in with an administrative session: mstsc /admin needs no licence.',
      ja: 'mstsc /admin で接続します。管理用セッションにはライセンスが不要です。',
    },
    {
      en: 'See whether the session host role is needed at all: up to two administrators need no licence without it.',
      ja: 'セッション ホストの役割が必要かを確認します。役割がなければ、管理者 2 人までライセンスなしで使えます。',
    },
    {
      en: 'See the mode: per device or per user, as the licences were bought. A machine without a domain can only do per device.',
      ja: 'モード(デバイス数/ユーザー数)を、購入した CAL に合わせます。ドメインに参加していない場合はデバイス数だけが使えます。',
    },
    {
      en: 'See which licence servers are named, in the place where Windows looks.',
      ja: 'ライセンス サーバーの指定を、Windows が参照する場所で確認します。',
    },
    {
      en: 'Reach the licence server on TCP 135, 445 and 49152 to 65535.',
      ja: 'ライセンス サーバーへ TCP 135、445、49152~65535 で接続できるかを確認します。',
    },
    {
      en: 'On the licence server: activate it, then install the licences.',
      ja: 'ライセンス サーバー側で、アクティブ化してから CAL をインストールします。',
    },
  ],
});
