import { defineArticle } from './article.ts';

export const internalError = defineArticle({
  id: 'internal-error',
  title: { en: 'RDP reports an internal error', ja: 'RDP で内部エラーが表示される' },
  source:
    'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/troubleshoot-rdp-internal-error',
  symptoms: {
    S7: {
      en: 'The client hangs while it sets up the remote session.',
      ja: 'リモート セッションの構成中に止まります。',
    },
    S8: {
      en: 'The client says that an internal error has occurred.',
      ja: '「内部エラーが発生しました」と表示されます。',
    },
    S9: {
      en: 'The client says that it cannot connect and that one should try again or ask the administrator.',
      ja: '接続できないので再試行するか管理者に連絡するように、と表示されます。',
    },
  },
  causes: [
    { cause: 'under-attack' },
    { cause: 'port-taken' },
    { cause: 'key-not-readable' },
    { cause: 'tls-off' },
    { cause: 'certificate-bad' },
  ],
  steps: [
    {
      en: 'See whether port 3389 is open to the whole Internet, and how many sign-ins fail. Narrow the rule to known addresses; never widen it.',
      ja: '3389 番ポートがインターネット全体に公開されていないか、サインインの失敗が多くないかを確認します。規則は既知のアドレスに絞り、広げません。',
    },
    {
      en: 'See which process listens on the port, and whether it is the one of the Remote Desktop service.',
      ja: 'ポートで待ち受けているプロセスが、リモート デスクトップ サービスのものかを確認します。',
    },
    {
      en: 'Shake hands with the listener from inside: it shows whether a certificate is there and TLS works.',
      ja: '仮想マシンの内部から待ち受けに接続し、証明書と TLS が働くかを確認します。',
    },
    {
      en: 'Look at the certificate and at who may read its private key.',
      ja: '証明書と、その秘密鍵の読み取り権限を確認します。',
    },
    {
      en: 'Give back access to the one key of Remote Desktop, not to every key in the folder.',
      ja: 'フォルダー全体ではなく、リモート デスクトップの鍵だけに権限を戻します。',
    },
    {
      en: 'See whether TLS 1.2 is on for the server. TLS 1.0 and 1.1 stay off.',
      ja: 'サーバー側の TLS 1.2 が有効かを確認します。TLS 1.0 と 1.1 は有効にしません。',
    },
    {
      en: 'Where a policy puts the value back, have the policy changed; Group Policy stays on.',
      ja: 'ポリシーが値を戻す場合は、ポリシー側を変更します。グループ ポリシーは止めません。',
    },
    {
      en: 'Where Windows cannot be reached at all: snapshot, repair on another machine, swap the OS disk.',
      ja: 'Windows にまったく届かない場合は、スナップショットを取り、別の仮想マシンで修復して OS ディスクを入れ替えます。',
    },
  ],
});
