import type { ClientMessage } from './client-message.ts';

const reachability = [
  ...['vm-stopped', 'public-address-missing', 'jit-closed', 'inbound-port-denied', 'route-back-lost'],
  ...['firewall-rule-missing', 'remote-desktop-off', 'termservice-stopped', 'listens-on-another-port'],
];

/** Said before anything of RDP was heard. */
export const connectionMessages: readonly ClientMessage[] = [
  {
    id: 'not-reachable',
    symptom: 'cannot-connect',
    suspects: reachability,
    means: {
      en: 'The client got no answer from the machine: it is off, traffic does not get there, or nothing listens.',
      ja: 'VM から応答がありません。停止しているか、通信が届いていないか、RDP が待ち受けていません。',
    },
    phrases: [
      'Remote access to the server is not enabled',
      'The remote computer is turned off',
      'computer is not available on the network',
      'and that remote access is enabled',
      'could not connect in the amount of time allotted',
      'connection timed out',
      'ERR_CONNECTION_TIMED_OUT',
      'TcpTestSucceeded : False',
      'サーバーへのリモート アクセスが有効になって',
      'サーバーへのリモート アクセスが無効',
      'リモート コンピューターの電源がオフ',
      'リモート コンピューターの電源が入って',
      'リモート コンピューターがネットワーク上で',
      'リモート コンピューターがネットワーク上に',
      'リモート アクセスが有効になっていることを確認',
      '割り当てられた時間内に接続',
      '接続がタイムアウト',
      '接続済みの呼び出し先が一定の時間を過ぎても',
    ],
    vague: [
      ...['could not connect to the remote PC', 'cannot connect to the remote PC'],
      ...['Remote Desktop cannot connect to the remote computer'],
      ...['リモート PC に接続できませ', 'リモート デスクトップはリモート コンピューターに接続できませ'],
      ...['timed out', 'タイムアウト'],
    ],
    codes: ['0x204', '0x108', '0x274c'],
  },
  {
    id: 'nothing-said',
    symptom: 'cannot-connect',
    suspects: reachability,
    means: {
      en: 'It does not connect, and the words do not say why.',
      ja: '接続できない状態ですが、文面からは原因がわかりません。',
    },
    phrases: [],
    vague: [
      ...[
        'cannot connect',
        'could not connect',
        'does not connect',
        'unable to connect',
        'connection failed',
      ],
      ...['接続できな', '接続できませ', '接続に失敗', 'つながらな', 'つながりませ', '繋がらな', '繋がりませ'],
    ],
  },
  {
    id: 'connection-refused',
    symptom: 'cannot-connect',
    suspects: [
      ...['termservice-stopped', 'remote-desktop-off', 'listener-disabled', 'listens-on-another-port'],
      ...['port-range-excluded', 'nothing-listens'],
    ],
    means: {
      en: 'The machine was reached, and nothing listens on that port.',
      ja: 'VM には届きましたが、そのポートで待ち受けているものがありません。',
    },
    phrases: [
      ...['actively refused', 'connection refused', 'ECONNREFUSED'],
      ...['対象のコンピューターによって拒否された', '接続が拒否されました (10061)'],
    ],
    codes: ['0x274d'],
  },
  {
    id: 'name-not-found',
    symptom: 'cannot-connect',
    suspects: ['public-address-missing', 'vm-stopped'],
    means: {
      en: 'The name leads nowhere, or to an address that the machine no longer has.',
      ja: '名前から接続先が見つからないか、以前の IP アドレスのままになっています。',
    },
    phrases: [
      'Remote Desktop cannot find the computer',
      'does not belong to the specified network',
      'because the PC cannot be found',
      'because the PC could not be found',
      'remote computer could not be found',
      'remote PC could not be found',
      'no such host is known',
      'could not be resolved',
      'name resolution failed',
      'DNS_PROBE_FINISHED_NXDOMAIN',
      'IP address has changed',
      'public IP changed',
      '指定されたネットワークに属して',
      'コンピューターが見つかりません',
      'コンピューターを見つけることができません',
      'PC が見つから',
      'ホストは不明',
      '名前解決に失敗',
      '名前を解決でき',
      'IP アドレスが変わ',
      'パブリック IP が変わ',
    ],
    codes: ['0x104', '0x208', '0x508', '0x604', '0x2af9', '0x2afc'],
  },
  {
    id: 'works-elsewhere',
    symptom: 'cannot-connect',
    suspects: ['inbound-port-denied', 'jit-closed', 'firewall-rule-for-others', 'public-address-missing'],
    means: {
      en: 'It works from one place and not from another: what lies between decides.',
      ja: '接続元によって結果が違います。途中の経路か、送信元を限る規則が疑われます。',
    },
    phrases: [
      ...['from home it works', 'works from home', 'works from outside', 'works from another PC'],
      ...['only from the office', 'not from the office', 'works from another VM', 'works from a jump host'],
      ...['自宅からは接続でき', '社外からは接続でき', '社内からは接続でき', '社内からだけ', '会社からだけ'],
      ...['別の PC からは接続でき', 'ほかの PC からは接続でき', '他の PC からは接続でき'],
      ...['踏み台からは接続でき', '別の VM からは接続でき'],
    ],
  },
  {
    id: 'gateway-refused',
    suspects: [],
    means: {
      en: 'The Remote Desktop gateway in between refused or failed, before the machine was asked.',
      ja: '途中のリモート デスクトップ ゲートウェイで失敗しています。VM まで届いていません。',
    },
    phrases: [
      ...['Remote Desktop Gateway', 'RD Gateway'],
      ...['リモート デスクトップ ゲートウェイ', 'RD ゲートウェイ'],
    ],
    codes: [
      ...['0x3000003', '0x3000005', '0x3000006', '0x3000007', '0x300000c', '0x300000d', '0x300000f'],
      ...['0x3000018', '0x3000019', '0x300001b', '0x300001c', '0x300001f'],
    ],
  },
];
