import { defineGuide } from './guide.ts';
import { fitOf, saysAny } from './guide-case.ts';

export const updateOldClient = defineGuide({
  id: 'update-old-client',
  catalogue: ['M26b'],
  name: { en: 'Bring an old client up to date', ja: '古いクライアントを更新' },
  why: {
    en: 'The client wants TLS 1.0 or 1.1, which others can break. The bot never turns them on: it would weaken the machine for everybody.',
    ja: 'クライアントが求める TLS 1.0 と 1.1 は安全ではありません。有効にすると全員の接続が弱くなるため、ボットは有効にしません。',
  },
  fits: (seen) => {
    // What is wrong with TLS on the machine is mended there.
    if (fitOf(seen, 'tls12-off', 'every-tls-off', 'only-old-tls')) return undefined;
    return saysAny(seen, 'security-not-agreed', 'client-without-nla') ? 'also' : undefined;
  },
  steps: [
    {
      words: {
        en: {
          title: 'See how old it is',
          text: 'Run this on the PC. Windows 7 and Windows Server 2008 R2 can only do TLS 1.2 with their updates; anything older cannot. Thin clients and apps tell their version in their settings.',
        },
        ja: {
          title: 'バージョンを確認する',
          text: 'PC で実行します。Windows 7 と Windows Server 2008 R2 は更新プログラムを適用すれば TLS 1.2 を使えますが、それより古いものは使えません。シン クライアントやアプリは設定画面で確認します。',
        },
      },
      command: {
        language: 'powershell',
        text: () => '(Get-Item -Path "$env:SystemRoot\\System32\\mstsc.exe").VersionInfo.ProductVersion',
      },
    },
    {
      words: {
        en: {
          title: 'Update it, or use another one',
          text: 'Install all updates of Windows, or the newest app or firmware. A browser can do it too: Azure Bastion needs no client at all.',
        },
        ja: {
          title: '更新するか、別のものを使う',
          text: 'Windows の更新プログラムをすべて適用するか、アプリやファームウェアを最新にします。Azure Bastion ならブラウザーだけで接続でき、クライアントは不要です。',
        },
      },
    },
    {
      words: {
        en: {
          title: 'If it cannot be replaced, go by a newer machine',
          text: 'Let people connect to a machine that is up to date, and from there to this one. Weak encryption then never reaches this machine. If that is impossible as well, it is a decision of your security team, with an end date.',
        },
        ja: {
          title: '置き換えられない場合は、新しいマシンを経由する',
          text: '更新済みのマシンに接続し、そこからこのマシンに接続します。弱い暗号がこのマシンに届くことはありません。それもできない場合は、期限を決めたうえで、セキュリティ担当の判断を仰いでください。',
        },
      },
    },
  ],
});
