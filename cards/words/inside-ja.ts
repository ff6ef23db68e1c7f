import type { insideEn } from './inside-en.ts';
import { spaced } from './spaced.ts';

const adapters = {
  dhcp: 'ネットワーク アダプターの IP アドレスを DHCP による自動取得に変更',
  'dns-from-dhcp': 'ネットワーク アダプターの DNS サーバーを DHCP による自動取得に変更',
  enabled: 'ネットワーク アダプターを有効化',
};

export const insideJa: typeof insideEn = {
  registry: (name, value) => (value === null ? `値 ${name} を削除` : `${name} を ${value} に設定`),
  service: (name, parts) => `サービス ${name} の構成を変更(${parts.join('、')})`,
  starts: { auto: '自動で開始', demand: '必要なときに開始' },
  account: (account) => `${account} で実行`,
  serviceType: { own: '専用のプロセスで実行', share: '共有のプロセスで実行' },
  dependsOn: (names) => (names.length === 0 ? '依存先なし' : `依存先 ${names.join('、')}`),
  serviceState: (name, state) =>
    state === 'running' ? `サービス ${name} を開始` : `サービス ${name} を停止`,
  rdpRestart: 'リモート デスクトップのサービスを再起動',
  firewallGroup: 'Windows 標準のファイアウォール規則「リモート デスクトップ」を有効化',
  firewallRuleAdd: (name, flow) => `ファイアウォール規則 ${name} を追加(${flow})`,
  from: (protocol, port, from) => `${spaced(from)}からの ${protocol} ${port}`,
  firewallRuleOff: (id) => `ファイアウォール規則 ${id} を無効化`,
  portProxyRemove: (address, port) => `${address}:${port} で待ち受けるポート プロキシを削除`,
  acl: (path) => `${path} のアクセス許可を変更`,
  fileAside: (path) => `${path} をバックアップ フォルダーへ移動`,
  certificateRemove: (thumbprint) => `自己署名証明書 ${thumbprint} を削除(Windows が新しいものを作成します)`,
  certificateBind: (thumbprint) => `RDP で使う証明書を ${thumbprint} に変更`,
  adapter: (set) => adapters[set],
  routeAdd: (prefix, nextHop) => `${prefix} へのルート(${nextHop} 経由)を追加`,
  boot: (name, set) => {
    if (name === 'safeboot')
      return set === 'none'
        ? 'セーフ モードを解除(次回から通常どおり起動)'
        : `次回はセーフ モード(${set})で起動`;
    return set === 'none' ? `起動設定 ${name} を削除` : `起動設定 ${name} を有効化`;
  },
  featureRemove: (feature) => `役割 ${feature} を削除`,
  sessionLogoff: (id) => `セッション ${id} をサインアウト`,
  clockSync: '時刻を同期',
  scheduledRevert: (minutes) =>
    `最初に、${minutes} 分後にすべてを元へ戻すタスクを登録(RDP の応答を確認できたら削除します)`,
};
