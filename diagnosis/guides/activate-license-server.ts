import { administrativeSession } from './common-steps.ts';
import { defineGuide } from './guide.ts';
import { fitOf, saysAny } from './guide-case.ts';
import { serversOf } from './spelled.ts';

export const activateLicenseServer = defineGuide({
  id: 'activate-license-server',
  name: { en: 'Activate the licence server', ja: 'ライセンス サーバーをアクティブ化' },
  why: {
    en: 'Only the licence server knows whether it is activated and has licences, and Microsoft asks for what your company bought.',
    ja: 'アクティブ化と CAL の状態はライセンス サーバーでしか分からず、購入時の情報も必要です。',
  },
  asks: ['role', 'servers'],
  fits: (seen) => {
    if (seen.isSessionHost === false) return undefined;
    if (saysAny(seen, 'no-license-left')) return 'first';
    const isAbout = seen.about.symptom === 'license-server' || fitOf(seen, 'license-server-unreachable');
    return isAbout ? 'also' : undefined;
  },
  steps: [
    administrativeSession,
    {
      words: {
        en: {
          title: 'See whether the licence server has the role',
          text: 'Run this in PowerShell as an administrator, with the first server of the list. Installed must be True. If not, Install-WindowsFeature RDS-Licensing, RDS-Licensing-UI on that server installs it.',
        },
        ja: {
          title: 'ライセンス サーバーの役割を確認する',
          text: '管理者の PowerShell で実行します。Installed が True でなければ、そのサーバーで Install-WindowsFeature RDS-Licensing, RDS-Licensing-UI を実行して役割を入れます。',
        },
      },
      command: {
        language: 'powershell',
        text: (target) =>
          `foreach ($server in ${serversOf(target)}) { Get-WindowsFeature -Name RDS-Licensing -ComputerName $server | Format-Table Name, Installed }`,
      },
    },
    {
      words: {
        en: {
          title: 'Activate it',
          text: 'On the licence server open RD Licensing Manager. A red mark means not activated: right-click the server > Activate Server > Automatic connection. Without Internet choose the web browser or the telephone.',
        },
        ja: {
          title: 'アクティブ化する',
          text: 'ライセンス サーバーで「RD ライセンス マネージャー」を開きます。赤い印は未認証です。サーバーを右クリックし、「サーバーのアクティブ化」 > 「自動接続」を選びます。インターネットに出られない場合は Web ブラウザーか電話を選びます。',
        },
      },
      command: { language: 'plain', text: () => 'licmgr.exe' },
    },
    {
      words: {
        en: {
          title: 'Install the licences',
          text: 'Right-click the server > Install Licenses, and put in what was bought: the same kind (per device or per user) as the mode of the session host, and at least as new as its Windows.',
        },
        ja: {
          title: 'CAL をインストールする',
          text: 'サーバーを右クリックして「ライセンスのインストール」を選び、購入した内容を入力します。種類(接続デバイス数/接続ユーザー数)はセッション ホストのモードと同じ、バージョンはその Windows 以上にします。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Let the session host ask again',
          text: 'In a domain, Review Configuration in RD Licensing Manager must show no warning: the server belongs to the group Terminal Server License Servers. Then sign in as an ordinary user.',
        },
        ja: {
          title: 'セッション ホストから確認する',
          text: 'ドメインの場合、「構成の確認」に警告がないことを確かめます(サーバーが Terminal Server License Servers グループに入っている必要があります)。そのうえで、一般の利用者としてサインインします。',
        },
      },
    },
  ],
});
