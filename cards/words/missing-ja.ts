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
  },
  sentence: (name, reason) => `${name}:${reason}。`,
  allow: (action, scope) =>
    scope === undefined ? `必要な権限:${action}。` : `必要な権限:${action}(範囲:${scope})。`,
  azureSays: (message) => `Azure からのメッセージ:${message}`,
  join: (sentences) => sentences.join(''),
};
