import type { Words } from '../../base/language.ts';

/**
 * Every cause that one of the five articles names, by an id of ours; the number is the one of the catalogue of
 * causes. A check cites the cause that it recognises.
 */
export const articleCauses = {
  'name-answer-stale': {
    number: 'C1',
    name: { en: 'A name still leads to the old address', ja: '名前が以前のアドレスに解決される' },
  },
  'client-port-wrong': {
    number: 'C2',
    name: { en: 'The client uses another port', ja: 'クライアント側のポート番号の誤り' },
  },
  'client-software-blocks': {
    number: 'C3',
    name: {
      en: 'Software on the person’s own PC stands in the way',
      ja: '接続元の PC のソフトウェアによる遮断',
    },
  },
  'edge-device-blocks': {
    number: 'C4',
    name: {
      en: 'A device at the edge of the office network blocks',
      ja: '社内ネットワークの境界機器による遮断',
    },
  },
  'classic-endpoint-wrong': {
    number: 'C5',
    name: { en: 'Endpoint of a classic cloud service', ja: 'クラシック クラウド サービスのエンドポイント' },
  },
  'security-rule-denies': {
    number: 'C6',
    name: { en: 'A network security group denies', ja: 'NSG による拒否' },
  },
  'remote-desktop-off': {
    number: 'C7',
    name: { en: 'Remote Desktop is switched off', ja: 'リモート デスクトップが無効' },
  },
  'guest-firewall-closed': {
    number: 'C8',
    name: {
      en: 'The firewall of Windows does not let RDP in',
      ja: 'Windows ファイアウォールが RDP を許可していない',
    },
  },
  'service-not-running': {
    number: 'C9',
    name: { en: 'The Remote Desktop service does not run', ja: 'リモート デスクトップ サービスが停止' },
  },
  'listens-elsewhere': {
    number: 'C10',
    name: { en: 'Windows does not listen on the expected port', ja: '想定したポートで待ち受けていない' },
  },
  'guest-software-blocks': {
    number: 'C11',
    name: { en: 'Protection software in the machine blocks', ja: '仮想マシン内の保護ソフトによる遮断' },
  },
  'image-not-prepared': {
    number: 'C12',
    name: { en: 'The image was not prepared for Azure', ja: 'イメージが Azure 向けに準備されていない' },
  },
  'under-attack': {
    number: 'C13',
    name: {
      en: 'The machine is open to the Internet and under attack',
      ja: 'インターネットに公開され攻撃を受けている',
    },
  },
  'port-taken': {
    number: 'C14',
    name: { en: 'Another program has taken the port', ja: '別のプログラムがポートを使用' },
  },
  'key-not-readable': {
    number: 'C15',
    name: { en: 'The private key may not be read', ja: '秘密鍵を読み取れない' },
  },
  'key-lost': {
    number: 'C16',
    name: { en: 'The private key is damaged or gone', ja: '秘密鍵の破損または消失' },
  },
  'tls-off': { number: 'C17', name: { en: 'TLS is switched off', ja: 'TLS が無効' } },
  'certificate-bad': {
    number: 'C18',
    name: { en: 'The certificate is damaged or expired', ja: '証明書の破損または期限切れ' },
  },
  'bound-certificate-wrong': {
    number: 'C19',
    name: { en: 'A certificate is bound that does not fit', ja: '適合しない証明書の割り当て' },
  },
  'broker-renamed': {
    number: 'C20',
    name: {
      en: 'The broker was renamed after the farm was built',
      ja: 'ファーム構築後の接続ブローカーの名前変更',
    },
  },
  'route-wrong': { number: 'C21', name: { en: 'A route leads elsewhere', ja: 'ルートの誤り' } },
  'source-exhausted': {
    number: 'C22',
    name: { en: 'The machine has no processor or memory left', ja: 'CPU またはメモリの不足' },
  },
  'guest-firewall-of-destination': {
    number: 'C23',
    name: { en: 'The firewall inside a machine blocks', ja: '仮想マシン内のファイアウォールによる遮断' },
  },
  'name-not-resolved': { number: 'C24', name: { en: 'A name is not resolved', ja: '名前を解決できない' } },
  'socket-failed': { number: 'C25', name: { en: 'The port cannot be used', ja: 'ポートを使用できない' } },
  'second-nic-without-route': {
    number: 'C26',
    name: { en: 'The second network interface has no route', ja: '2 つ目の NIC にルートがない' },
  },
  'nic-failed': {
    number: 'C27',
    name: { en: 'The network interface is in a failed state', ja: 'NIC が失敗状態' },
  },
  'grace-period-over': {
    number: 'C28',
    name: { en: 'The grace period for licences is over', ja: 'ライセンスの猶予期間の終了' },
  },
  'license-server-not-activated': {
    number: 'C29',
    name: { en: 'The licence server is not activated', ja: 'ライセンス サーバーが未認証' },
  },
  'license-server-without-licenses': {
    number: 'C30',
    name: { en: 'The licence server has no licences', ja: 'ライセンス サーバーに CAL がない' },
  },
  'licensing-misconfigured': {
    number: 'C31',
    name: { en: 'Licensing is not set up correctly', ja: 'ライセンスの設定の誤り' },
  },
  'license-server-in-trouble': {
    number: 'C32',
    name: {
      en: 'The licence server cannot be reached or does not answer',
      ja: 'ライセンス サーバーに接続できない',
    },
  },
} as const satisfies Readonly<Record<string, { readonly number: string; readonly name: Words }>>;

export type CauseId = keyof typeof articleCauses;

/** What a check covers of the articles; one that none of them knows is `beyond`. */
export type Cites = readonly [CauseId, ...CauseId[]] | 'beyond';
