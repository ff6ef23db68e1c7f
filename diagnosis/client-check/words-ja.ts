import type { ClientCheckReason } from '../../base/reasons.ts';
import type { EndingWords, Spoken } from './ending-words.ts';

const instead = ({ machine: [first] }: Spoken): string =>
  first === undefined ? '' : `それまでは ${first} に直接接続できます。`;

const all = (values: readonly (string | number)[]): string => values.join('、');

export const clientCheckJa: Readonly<Record<ClientCheckReason, EndingWords>> = {
  'name-unknown': {
    title: ({ name }) => `お使いの PC では ${name} という名前が見つかりません`,
    sentence: (spoken) =>
      `名前の綴りを確かめてください。社内の名前であれば、VPN か社内ネットワークが必要なことがあります。${instead(spoken)}`,
  },
  'name-server-silent': {
    title: ({ name }) => `DNS サーバーの応答がなく、${name} のアドレスがわかりません`,
    sentence: (spoken) => `お使いの PC のネットワークか VPN を確かめてください。${instead(spoken)}`,
  },
  'name-answer-old': {
    title: ({ name }) => `お使いの PC は ${name} の古いアドレスに接続しています`,
    sentence: ({ to, fresh }) =>
      `接続先は ${to} ですが、DNS サーバーの現在の回答は ${all(fresh)} です。PowerShell で「ipconfig /flushdns」を実行し、もう一度接続してください。変わらない場合は、PC の hosts ファイルにこの名前がないか確認します。`,
  },
  'name-points-elsewhere': {
    title: ({ name, to }) => `${name} の指す ${to} は、この仮想マシンのアドレスではありません`,
    sentence: (spoken) =>
      `仮想マシンのアドレスは ${all(spoken.machine)} です。PowerShell で「ipconfig /flushdns」を実行し、もう一度接続してください。変わらない場合は、DNS レコードの管理者に修正を依頼します(手前の機器がこのアドレスを持つ構成なら問題ありません)。${instead(spoken)}`,
  },
  'address-of-another': {
    title: ({ to }) => `${to} は、この仮想マシンのアドレスではありません`,
    sentence: ({ machine }) =>
      `仮想マシンのアドレスは ${all(machine)} です。接続先を保存した後に変わった可能性があります。こちらに接続してください(手前の機器が元のアドレスを持つ構成なら問題ありません)。`,
  },
  'port-of-another': {
    title: ({ port, ports }) =>
      `仮想マシンの待ち受けはポート ${all(ports)} ですが、クライアントは ${port} に接続しています`,
    sentence: ({ name, ports: [first] }) =>
      `名前の後ろにポートを付けます:${name.includes(':') ? `[${name}]` : name}:${first}。接続管理ツールでは、接続ごとにポートが保存されています。`,
  },
  'blocked-on-this-pc': {
    title: ({ port }) => `お使いの PC 自身が TCP ${port} の送信を止めています`,
    sentence: ({ port }) =>
      `PC のファイアウォールかセキュリティ ソフトが原因です。PC の管理者に TCP ${port} の送信の許可を依頼してください。Azure 側の変更は要りません。`,
  },
  'client-program-blocked': {
    title: 'お使いの PC のファイアウォールがリモート デスクトップを止めています',
    sentence:
      'ほかのプログラムの通信は通ります。PC の管理者に、mstsc.exe を拒否する送信の規則の削除を依頼してください。',
  },
  'no-route-from-here': {
    title: ({ to }) => `お使いの PC から ${to} への経路がありません`,
    sentence: 'ほかの通信は通ります。VPN と PC の経路を、ネットワークの担当者と確認してください。',
  },
  'private-address-without-vpn': {
    title: ({ to }) => `${to} はプライベート アドレスですが、PC に VPN 接続が見当たりません`,
    sentence:
      'VPN に接続してから、もう一度お試しください。社内に Azure への専用線がある場合、VPN は要りません。その場合はネットワークの担当者に確認します。',
  },
  'nothing-gets-out': {
    title: 'お使いのネットワークから外への通信ができていません',
    sentence:
      'Azure のサインイン ページにも届きませんでした。PC のネットワークを確かめてください。ホテルなどでは、先にそのネットワークへのサインインが必要です。',
  },
  'azure-stops-it': {
    title: ({ port }) => `TCP ${port} に応答がありません。原因は Azure 側です`,
    sentence: '診断で Azure 側に見つかった原因と一致します。診断結果に沿って進めてください。',
  },
  'windows-stops-it': {
    title: '原因は仮想マシンの Windows です',
    sentence: '診断で Windows の内部に見つかった原因と一致します。診断結果に沿って進めてください。',
  },
  'refused-by-machine': {
    title: ({ to, port }) => `${to} には届きましたが、ポート ${port} で待ち受けていません`,
    sentence:
      'リモート デスクトップが無効か、サービスが停止しているか、別のポートで待ち受けています。Windows の内部も含めて診断してください。',
  },
  'stopped-on-the-way': {
    title: ({ port }) => `PC と Azure の間で TCP ${port} が止められています`,
    sentence: ({ port, to }) =>
      `確認できた範囲では、Azure と Windows に問題はありません。ネットワークの担当者に、${to} への TCP ${port} の許可を依頼してください。スマートフォンのテザリングで接続できれば、社内ネットワークが原因です。`,
  },
  'edge-or-windows': {
    title: ({ port }) => `TCP ${port} に応答がありません。お使いのネットワークか Windows が原因です`,
    sentence:
      'Azure では許可されています。Windows の内部を確認すると切り分けられます。スマートフォンのテザリングで接続できれば、お使いのネットワークが原因です。',
  },
  'edge-or-azure': {
    title: ({ port }) => `TCP ${port} に応答がありません。お使いのネットワークか接続先の側が原因です`,
    sentence:
      '社外から見えるアドレスを指定して仮想マシンを診断すると切り分けられます。スマートフォンのテザリングでの接続も手がかりになります。',
  },
  'tcp-fails-otherwise': {
    title: ({ code }) => `お使いの PC で接続に失敗しました${code === '' ? '' : `(${code})`}`,
    sentence: 'まれな失敗です。PC を再起動して再度試すか、同じネットワークの別の PC でお試しください。',
  },
  'port-says-nothing': {
    title: ({ port }) => `ポート ${port} は開きますが、リモート デスクトップの応答がありません`,
    sentence: '多くは証明書やその鍵、または接続の集中が原因です。Windows の内部も含めて診断してください。',
  },
  'another-service-answers': {
    title: ({ to, port }) => `${to} のポート ${port} で応答しているのは、リモート デスクトップではありません`,
    sentence:
      '名前とポートを確かめてください。正しい場合は、別のプログラムがポートを使っているか、途中の機器が代わりに応答しています。',
  },
  'windows-refuses-security': {
    title: 'Windows が安全な接続を拒否しています',
    sentence: ({ code }) =>
      `${code === '3' ? 'リモート デスクトップの証明書がありません。' : `RDP のコード ${code} が返されました。`}Windows の内部も含めて診断してください。`,
  },
  'only-old-security': {
    title: '接続先は RDP の古いセキュリティにしか対応していません',
    sentence:
      '多くのクライアントは接続できません。セキュリティ レイヤーの設定が下げられています。Windows の内部も含めて診断してください。',
  },
  'tls-fails': {
    title: '仮想マシンとの安全な接続(TLS)に失敗しました',
    sentence: '多くは証明書やその鍵、TLS のバージョンが原因です。Windows の内部も含めて診断してください。',
  },
  'tls-fails-from-here': {
    title: '安全な接続(TLS)の失敗はお使いの PC からだけで、仮想マシン自身では成功しています',
    sentence:
      'PC の TLS の設定か、安全な通信を復号する途中の機器が原因です。同じネットワークの別の PC で切り分けられます。',
  },
  'certificate-of-another': {
    title: 'PC に示された証明書は、仮想マシンのものではありません',
    sentence:
      '途中の機器が通信を復号しているか、別のマシンが応答しています。ネットワークの担当者に確認できるまで、パスワードは入力しないでください。',
  },
  'certificate-not-valid-now': {
    title: ({ isTooEarly }) =>
      isTooEarly
        ? 'PC の時計では、仮想マシンの証明書がまだ有効になっていません'
        : '仮想マシンの証明書の期限が切れています',
    sentence: ({ isTooEarly }) =>
      isTooEarly
        ? 'PC と仮想マシンの時計を見比べてください。'
        : 'クライアントによっては接続できません。通常は自動で更新されるため、Windows の内部も含めて診断してください。',
  },
  'works-until-sign-in': {
    title: 'お使いの PC からは、サインインの手前まで正常です',
    sentence:
      'もう一度接続してください。まだ失敗する場合は、表示されたメッセージを貼り付けてください。アカウント、ライセンス、セッションのいずれかが原因です。ローカル アカウントは「マシン名\\ユーザー名」の形で入力します。',
  },
};
