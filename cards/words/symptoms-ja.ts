import type { Road } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { CardWords } from './card-words.ts';

const ways: Readonly<Record<Road, string>> = {
  'serial-console': 'シリアル コンソール',
  'offline-repair': '別の VM にディスクを接続しての修復(オフライン修復)',
};

const sentences = (parts: readonly string[]): string =>
  parts.map((part) => (part.endsWith('。') ? part : `${part}。`)).join('');

export const symptomsJa: CardWords['symptoms'] = {
  message: (means) => `表示されたメッセージ:${means}`,
  guides: '手順を見ながら進める',
  state: { problem: '問題あり', warning: '要注意', fine: '問題なし', unknown: '未確認' },
  detail: (parts) => (parts.length < 2 ? parts.join('') : sentences(parts)),
  sentences,
  above: '上に示した問題です',
  because: (reason) => `${reason}。`,

  internalError: {
    heading: '内部エラーの原因になるもの',
    suspects: {
      exposure: 'インターネットへの公開',
      attack: 'サインインへの攻撃',
      'port-owner': 'RDP のポートを使うプログラム',
      'self-test': '内部からの接続テスト',
      certificate: '証明書',
      key: '秘密鍵',
      'machine-keys': '鍵フォルダー(MachineKeys)のアクセス権',
      tls: 'TLS',
      nla: 'ネットワーク レベル認証(NLA)',
    },
    off: 'マシンが動いていません',
    closed: 'いまは Windows の内部で何も実行できません',
    roads: (reason, roads) =>
      `理由:${reason}。解消できない場合は、${roads.map((road) => ways[road]).join('か、')}で直します。`,
  },

  licenseServer: {
    heading: 'リモート デスクトップのライセンス',
    admin: {
      'own-pc': '管理者は、ライセンスなしですぐに接続できます:',
      'jump-host': '管理者は、踏み台からライセンスなしですぐに接続できます:',
      network: '管理者は、同じネットワークのマシンからライセンスなしですぐに接続できます:',
    },
    adminBehind: (title) =>
      `管理者にライセンスは不要です。別の問題(${title})が解決すれば、次の方法で接続できます:`,
    parts: {
      role: 'セッション ホストの役割',
      grace: '猶予期間',
      mode: 'ライセンス モード',
      server: 'ライセンス サーバー',
      'wrong-key': '誤った場所にあるライセンス サーバー',
    },
    waysOut: '解決方法',
    ways: {
      'set-up-licensing': 'ライセンスを設定',
      'activate-license-server': 'ライセンス サーバーをアクティブ化',
      'remove-session-host-role': 'セッション ホストの役割を削除',
    },
  },

  eventIds: {
    heading: 'イベント ログの記録',
    headingOf: (id) => `イベント ${id}`,
    event: (id, source) => `イベント ${id}(${source})`,
    seen: (count, isMore, when) => {
      if (isMore) return `${count} 回以上(最新は ${when})`;
      return count === 1 ? `1 回(${when})` : `${count} 回(最新は ${when})`;
    },
    // Some meanings are written to stand in a row of others, and are no sentences.
    means: (means) => (means.endsWith('。') ? means : `内容:${means}`),
    wouldMean: (means) => `記録があった場合の意味:${means}`,
    unseen: (hours) => `直近 ${period(hours)}の記録なし`,
    inLog: (log) => `ログ ${log}`,
    noLog: 'この Windows にはこのログがありません',
    noCause: 'いまは、これを起こすような問題は見つかりません。',
    causeNotKnown: '何がこれを起こしているかは確認できませんでした。',
    none: (ids) => `RDP の障害に関わるイベント(${ids.join('、')})は、直近 24 時間に記録がありません`,
    noneInRest: (ids) =>
      `RDP の障害に関わるイベント(${ids.join('、')})は、読み取れたログには記録がありません`,
    unread: (logs) => `未確認:ログ ${logs}`,
    notInArticle: 'RDP のイベントに関する Microsoft の記事にはないイベントです。',
    notKnown: (id) =>
      `イベント ${id} は記事にもなく、ボットも知らないため、記録の有無は調べていません。RDP に関わるほかの点はすべて確認しました。`,
    others: (count) => `そのほかの記録(${count})`,
  },
};

function period(hours: number): string {
  if (hours === 1) return '1 時間';
  return hours > 24 ? `${hours / 24} 日間` : `${hours} 時間`;
}
