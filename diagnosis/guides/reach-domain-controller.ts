import { defineGuide } from './guide.ts';
import { fitOf } from './guide-case.ts';

export const reachDomainController = defineGuide({
  id: 'reach-domain-controller',
  catalogue: ['M30'],
  name: { en: 'Reach a domain controller again', ja: 'ドメイン コントローラーへの接続を回復' },
  why: {
    en: 'The domain controllers, and the firewalls on the way to them, are run by others. The bot can only say what it saw.',
    ja: 'ドメイン コントローラーや途中のファイアウォールには別の担当者がいます。ボットにできるのは状況の報告だけです。',
  },
  fits: (seen) => fitOf(seen, 'no-domain-controller'),
  steps: [
    {
      words: {
        en: {
          title: 'Ask Windows for one',
          text: 'Run this in PowerShell on the machine, in a local session or by Run command in the portal. 1355: none is found, mend name resolution first. A name: go on with it.',
        },
        ja: {
          title: 'ドメイン コントローラーを探す',
          text: 'マシンの PowerShell で実行します(ローカルのセッションか、ポータルの実行コマンド)。1355 は見つからないという意味で、先に名前解決を直します。名前が出たら次に進みます。',
        },
      },
      command: {
        language: 'powershell',
        text: () => 'nltest "/dsgetdc:$((Get-CimInstance -ClassName Win32_ComputerSystem).Domain)" /force',
      },
    },
    {
      words: {
        en: {
          title: 'Try its ports',
          text: 'Put in its name. Every line has to say True; a port that does not is closed on the way, or on the domain controller.',
        },
        ja: {
          title: 'ポートへの到達を確認する',
          text: '名前を書き換えて実行します。すべて True になる必要があります。True でないポートは、途中かドメイン コントローラー側で閉じています。',
        },
      },
      command: {
        language: 'powershell',
        text: () =>
          [
            '$controller = [string]<DOMAIN-CONTROLLER>',
            'foreach ($port in 53, 88, 135, 389, 445, 464) {',
            '  Test-NetConnection -ComputerName $controller -Port $port | Format-Table ComputerName, RemotePort, TcpTestSucceeded',
            '}',
          ].join('\n'),
      },
    },
    {
      words: {
        en: {
          title: 'Send it to those who run it',
          text: 'Does it run, and is it healthy? Which rule or route on the way closes the ports that failed? Send them the output of both steps. The connectivity conversation of the bot can look at the way too.',
        },
        ja: {
          title: '担当者に結果を送る',
          text: 'ドメイン コントローラーは動いているか、失敗したポートを閉じている規則やルートはどれかを、2 つの結果を添えて問い合わせます。途中の経路は、ボットの connectivity でも調べられます。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'Until then sign in with a local account',
          text: 'Put .\\ before the name of a local administrator. The bot can also turn NLA off for an hour, which takes an approval, so that people get in with a password that Windows remembers.',
        },
        ja: {
          title: '復旧までローカル アカウントでサインインする',
          text: 'ローカル管理者の名前の前に .\\ を付けます。承認があれば、ボットで NLA を 1 時間だけ無効にし、Windows が記憶している資格情報でサインインすることもできます。',
        },
      },
    },
  ],
});
