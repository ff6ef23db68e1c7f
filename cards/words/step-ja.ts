import { insideJa } from './inside-ja.ts';
import { spaced } from './spaced.ts';
import type { stepEn } from './step-en.ts';

const power = {
  start: 'マシンを起動',
  restart: 'マシンを再起動',
  redeploy: 'マシンを別のホストへ移動(再デプロイ)',
  reapply: 'マシンの設定を Azure に再適用',
  deallocate: 'マシンを停止し、割り当てを解除',
  powerOff: 'マシンを停止',
};

const powerStates: Readonly<Record<string, string>> = {
  running: '実行中',
  stopped: '停止',
  deallocated: '停止(割り当て解除済み)',
};

const harnessWords: Readonly<Record<string, string>> = {
  running: '実行中',
  stopped: '停止',
  starting: '開始処理中',
  stopping: '停止処理中',
  paused: '一時停止',
  on: '有効',
  off: '無効',
  enabled: '有効',
  disabled: '無効',
  installed: 'インストール済み',
  active: '使用中',
  inactive: '切断中',
  synced: '同期済み',
};

const ofHarness = (said: string): string =>
  harnessWords[said] ??
  said
    .replace(/^ends (\d{4}-\d\d-\d\d)$/, '期限 $1')
    .replace(/^static (\S+)$/, '静的 $1')
    .replace(/^in (\d+) min$/, '$1 分後')
    .replace(/^(\d+) bytes$/, '$1 バイト');

export const stepJa: typeof stepEn = {
  inside: insideJa,
  writeRule: (rule, group, terms) => `${group} の規則 ${rule} を変更(${terms})`,
  addRule: (rule, group, terms) => `${group} に規則 ${rule} を追加(${terms})`,
  removeRule: (rule, group) => `${group} の規則 ${rule} を削除`,
  ruleTerms: ({ access, traffic, from, to, priority }) =>
    `${spaced(from)}から ${spaced(to)}への ${spaced(traffic)}を${access === 'Allow' ? '許可' : '拒否'}、優先度 ${priority}`,
  traffic: (protocol, ports) => `${protocol} ${ports}`,
  anyProtocol: '全プロトコル',
  anyPort: '全ポート',
  anywhere: 'すべての場所',
  writeRoute: (route, table, terms) => `${table} のルート ${route} を設定(${terms})`,
  removeRoute: (route, table) => `${table} のルート ${route} を削除`,
  routeTerms: (prefix, hop) => `${prefix} → ${hop}`,
  nicRewrite: (nic) => `ネットワーク インターフェイス ${nic} を今の内容のまま書き込み直す`,
  nicAddress: (nic, address) => `ネットワーク インターフェイス ${nic} のアドレスを ${address} に変更`,
  nicRelease: (nic, address) =>
    `ネットワーク インターフェイス ${nic} のアドレスを動的割り当てに戻す(${address} のまま)`,
  power: (change) => power[change],
  agentThere: 'Network Watcher エージェントをインストール',
  agentGone: 'Network Watcher エージェントを削除',
  jit: (port, from, minutes) => `${from} から TCP ${port} への Just-In-Time アクセスを ${minutes} 分間要求`,
  bootDiagnostics: { on: 'ブート診断を有効化', off: 'ブート診断を無効化' },
  resetRdp: 'リモート デスクトップの設定を Windows の既定に戻す(VMAccess)',
  snapshot: (name) => `OS ディスクのスナップショット ${name} を作成`,
  wait: 'マシンのエージェントが応答するまで待機',
  takeBack: (said) => `元に戻す:${said}`,
  guestConfirm: 'すべてを元へ戻すタスクを取り消す',

  now: (value) => `現在:${value}`,
  was: (value) => `変更前:${value}`,
  becomes: (value) => `変更後:${value}`,
  nothing: 'なし',
  already: 'すでにそうなっています',
  ofHarness,
  noSuchRule: 'この規則はありません',
  noSuchRoute: 'このルートはありません',
  notInstalled: '未インストール',
  keptBoot: { on: '有効', off: '無効', own: '有効(独自のストレージ アカウント)' },
  powerState: (state) => powerStates[state] ?? state,
};
