import type { CardWords } from './card-words.ts';

export const missingJa: CardWords['missing'] = {
  reasons: {
    forbidden: 'ボットに読み取り権限がありません',
    'sign-in-failed': 'ボットが Azure にサインインできませんでした',
    'not-found': 'Azure で見つかりません',
    throttled: 'Azure の要求数の上限に達していました',
    conflict: 'ちょうど別の操作で変更中でした',
    locked: 'Azure のロックで禁止されています',
    invalid: 'Azure が要求を誤りとして拒否しました',
    'agent-not-ready': 'マシン内のエージェントが応答していません',
    'vm-not-running': 'マシンが動いていないため、Azure では確認できません',
    'operation-failed': 'Azure での処理が途中で失敗しました',
    'outcome-unknown': 'はっきりした応答がありませんでした',
    'timed-out': '時間内に応答がありませんでした',
    cancelled: '完了前に中止されました',
    malformed: 'Azure の応答が決められた形式ではありませんでした',
    unreachable: 'Azure に接続できませんでした',
    'azure-error': 'Azure 側で障害が起きています',
    'evidence-missing': '先に確認すべきものを確認できませんでした',
    'way-in-not-told': '接続方法によって変わりますが、まだ伺っていません',
    'no-network-watcher': 'リージョンに Network Watcher がないため、Azure に問い合わせられません',
    'not-an-ipv4-address': 'Azure が答えられるのは IPv4 アドレスだけです',
    'not-there': '該当するものがありません',
    'probe-not-asked': '確認の指定がありません(--probe を付けると確認します)',
    'extensions-not-allowed': 'マシンの設定により、Azure からは内部で何も実行できません',
    'extension-under-way': '拡張機能の処理が途中か、止まっています',
    'guest-busy': 'マシンで別のコマンドが実行中です',
    'no-answer-from-guest': 'マシン内のスクリプトから応答がありません',
    'answer-truncated': '応答の先頭が途中で失われました',
    'answer-malformed': 'マシンからの応答を読み取れませんでした',
    'watcher-agent-missing': '接続元のマシンに Network Watcher エージェントがありません',
    'watcher-agent-failed': '接続元のマシンの Network Watcher エージェントが失敗状態です',
    'protocol-not-covered': 'このプロトコルは Azure の確認機能の対象外です',
    'address-not-known': 'この名前がどのアドレスに解決されるか分かりません',
    'no-ipv6-address': '接続元のマシンに IPv6 アドレスがありません',
    'try-not-allowed':
      '接続の試行はマシンの内部で行われるため、内部の確認を許可されている人だけが実行できます',
    'probe-names-nobody': 'このマシンの内部を確認できる人が、ボットのポリシーで決められていません',
    'probe-not-allowed':
      '内部の確認ではスクリプトを SYSTEM として実行するため、ボットのポリシーで許可された人が開始する必要があります',
    'probe-not-yours': '依頼した人に、Azure でこのマシンのコマンドを実行する権限がありません',
    'probe-not-checked': '依頼した人が内部の確認を開始できるかどうかを確認できませんでした',
  },
  sentence: (name, reason) => `${name}:${reason}。`,
  allow: (action, scope) =>
    scope === undefined ? `必要な権限:${action}。` : `必要な権限:${action}(範囲:${scope})。`,
  unread: {
    failed: (code) =>
      code === undefined
        ? 'Windows から取得できませんでした。'
        : `Windows から取得できませんでした(コード ${code})。`,
    slow: () => '時間内に Windows から取得できませんでした。',
    cut: () => '応答に収まりませんでした。',
    malformed: () => 'Windows からの内容を読み取れませんでした。',
    'not-asked': () => 'Windows には問い合わせていません。',
  },
  extensions: (names) => `拡張機能:${names}。`,
  heldBy: (who) => `実行した人:${who}。`,
  guestSays: (message) => `Windows からのメッセージ:${message}`,
  azureSays: (message) => `Azure からのメッセージ:${message}`,
  join: (sentences) => sentences.join(''),
};
