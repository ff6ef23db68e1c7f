import type { stepEn } from './step-en.ts';

const adapters = {
  dhcp: 'ネットワーク アダプターの IP アドレスを DHCP で取得する設定にする',
  'dns-from-dhcp': 'ネットワーク アダプターの DNS サーバーを DHCP で取得する設定にする',
  enabled: 'ネットワーク アダプターを有効にする',
};

const power = {
  start: 'VM を起動する',
  restart: 'VM を再起動する',
  redeploy: 'VM を別のホストへ移す(再デプロイ)',
  reapply: 'Azure に VM の設定を適用し直させる(再適用)',
  deallocate: 'VM を停止し、割り当てを解除する',
  powerOff: 'VM を停止する',
};

export const stepJa: typeof stepEn = {
  inside: {
    registry: (name, value) => (value === null ? `値 ${name} を削除` : `${name} を ${value} に設定`),
    service: (name, parts) => `サービス ${name} の設定を変更(${parts.join('、')})`,
    starts: { auto: '自動で開始', demand: '必要なときに開始' },
    account: (account) => `${account} で実行`,
    serviceType: (type) => `種類 ${type}`,
    dependsOn: (names) => `依存先 ${names.join('、')}`,
    serviceState: (name, state) =>
      state === 'running' ? `サービス ${name} を開始` : `サービス ${name} を停止`,
    rdpRestart: 'リモート デスクトップのサービスを再起動',
    firewallGroup: 'Windows 標準のファイアウォール規則「リモート デスクトップ」を有効化',
    firewallRuleAdd: (name, flow) => `ファイアウォール規則 ${name} を追加(${flow})`,
    from: (protocol, port, from) => `${from} からの ${protocol} ${port}`,
    anywhere: 'すべての送信元',
    firewallRuleOff: (id) => `ファイアウォール規則 ${id} を無効化`,
    portProxyRemove: (address, port) => `${address}:${port} で待ち受けるポート プロキシを削除`,
    acl: (path) => `${path} のアクセス権を設定`,
    fileAside: (path) => `${path} をバックアップ フォルダーへ移動`,
    certificateRemove: (thumbprint) =>
      `自己署名証明書 ${thumbprint} を削除(Windows が新しいものを作成します)`,
    certificateBind: (thumbprint) => `RDP で証明書 ${thumbprint} を使うよう設定`,
    adapter: (set) => adapters[set],
    routeAdd: (prefix, nextHop) => `${prefix} へのルート(${nextHop} 経由)を追加`,
    boot: (name, set) => {
      if (name === 'safeboot')
        return set === 'none'
          ? '次回はセーフ モードではなく通常どおり起動する'
          : `次回はセーフ モード(${set})で起動する`;
      return set === 'none' ? `起動設定 ${name} を削除` : `起動設定 ${name} を設定`;
    },
    featureRemove: (feature) => `役割 ${feature} を削除`,
    sessionLogoff: (id) => `セッション ${id} をサインアウト`,
    clockSync: '時刻を同期',
    scheduledRevert: (minutes) =>
      `最初に、${minutes} 分後にすべてを元へ戻すタスクを登録(RDP の応答を確認できたら削除します)`,
    onlyIf: '次の条件を Windows で確認できた場合だけ実行します',
  },
  addRule: (rule, group, terms) => `${group} に規則 ${rule} を追加(${terms})`,
  changeRule: (rule, group, terms) => `${group} の規則 ${rule} を変更(${terms})`,
  removeRule: (rule, group) => `${group} の規則 ${rule} を削除`,
  ruleTerms: ({ access, protocol, port, from, to, priority }) =>
    `${from} から ${to} への ${protocol} ${port} を${access === 'Allow' ? '許可' : '拒否'}、優先度 ${priority}`,
  writeRoute: (route, table, prefix, hop) => `${table} のルート ${route} を変更(${prefix} → ${hop})`,
  removeRoute: (route, table) => `${table} のルート ${route} を削除`,
  nicRewrite: (nic) => `ネットワーク インターフェイス ${nic} を今の内容のまま書き込み直す`,
  nicAddress: (nic, address) => `ネットワーク インターフェイス ${nic} のアドレスを ${address} にする`,
  power: (change) => power[change],
  agentThere: 'Network Watcher エージェントをインストール',
  agentGone: 'Network Watcher エージェントを削除',
  jit: (port, from, minutes) => `${from} から TCP ${port} への Just-In-Time アクセスを ${minutes} 分間要求`,
  bootDiagnostics: { on: 'ブート診断を有効化', off: 'ブート診断を無効化' },
  resetRdp: 'リモート デスクトップの設定を Windows の既定に戻す(VMAccess)',
  snapshot: (name) => `OS ディスクのスナップショット ${name} を作成`,
  wait: 'VM のエージェントが応答するまで待つ',
  guestUndo: '変更前に記録した値を Windows の中で元に戻す',
  guestConfirm: 'すべてを元へ戻すタスクを取り消す',
  now: (value) => `現在: ${value}`,
  nothingNow: 'なし',
  already: 'すでにそうなっています',
};
