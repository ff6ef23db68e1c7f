import { defineArticle } from './article.ts';

export const eventIds = defineArticle({
  id: 'event-ids',
  title: { en: 'RDP fails, and the event log says why', ja: 'RDP が失敗し、イベント ログに記録がある' },
  source:
    'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/event-id-troubleshoot-vm-rdp-connecton',
  symptoms: {
    S10: {
      en: 'After the credentials the client says that it cannot connect.',
      ja: '資格情報を入力した後に、接続できないと表示されます。',
    },
    S11: {
      en: 'Event 1058: the expired self-signed certificate could not be replaced; access was denied.',
      ja: 'イベント 1058:期限切れの自己署名証明書を置き換えられません(アクセス拒否)。',
    },
    S12: {
      en: 'Event 1058: a new self-signed certificate could not be made; the key exists already.',
      ja: 'イベント 1058:新しい自己署名証明書を作成できません(鍵が既に存在)。',
    },
    S13: {
      en: 'Event 1057: a new self-signed certificate could not be made; there is no key.',
      ja: 'イベント 1057:新しい自己署名証明書を作成できません(鍵が存在しない)。',
    },
    S14: {
      en: 'Event 36870: the private key of the certificate could not be opened.',
      ja: 'イベント 36870:証明書の秘密鍵を開けません。',
    },
    S15: {
      en: 'Event 36872: there is no certificate that the server could use.',
      ja: 'イベント 36872:サーバーで使える証明書がありません。',
    },
    S16: {
      en: 'Event 36871: TLS could not be set up for the server.',
      ja: 'イベント 36871:サーバー側の TLS を準備できません。',
    },
    S17: {
      en: 'Event 2056: the broker cannot sign in to its database.',
      ja: 'イベント 2056:接続ブローカーがデータベースにサインインできません。',
    },
    S18: {
      en: 'Event 1296: the broker does not answer.',
      ja: 'イベント 1296:接続ブローカーが応答しません。',
    },
  },
  causes: [
    { cause: 'key-not-readable' },
    { cause: 'key-lost' },
    { cause: 'tls-off' },
    { cause: 'bound-certificate-wrong' },
    { cause: 'broker-renamed' },
  ],
  steps: [
    {
      en: 'Read the events by their number, in the log in which they really stand: numbers do not depend on the language of Windows.',
      ja: 'イベントは番号で、実際に記録されるログから読み取ります。番号は Windows の表示言語に左右されません。',
    },
    {
      en: '1057, 1058, 36870 and 36872: look at the key of Remote Desktop and at who may read it.',
      ja: '1057、1058、36870、36872 のときは、リモート デスクトップの鍵とその読み取り権限を確認します。',
    },
    {
      en: 'Then let Windows make its own certificate anew.',
      ja: 'そのうえで、自己署名証明書を作り直します。',
    },
    {
      en: 'Is a certificate bound by its thumbprint, see whether it is there, has a key, and is meant for servers.',
      ja: '拇印で証明書が割り当てられている場合は、存在、秘密鍵、用途を確認します。',
    },
    {
      en: '36871: see whether TLS 1.2 is on, which cipher suites policy leaves, and whether FIPS is required.',
      ja: '36871 のときは、TLS 1.2、暗号スイートのポリシー、FIPS を確認します。',
    },
    {
      en: '2056 and 1296: see whether the broker’s services run and whether its name was changed. Rebuilding the farm comes last, after an export.',
      ja: '2056 と 1296 のときは、接続ブローカーのサービスと名前の変更を確認します。ファームの再構築は、構成をエクスポートしたうえでの最後の手段です。',
    },
  ],
});
