import type { CardWords } from './card-words.ts';

/** A blank stands between Latin letters and Japanese ones, and nowhere else: not after a bracket. */
const spaced = (name: string): string =>
  `${/^[!-~]/.test(name) ? ' ' : ''}${name}${/[!-(*-~]$/.test(name) ? ' ' : ''}`;

export const connectivityJa: CardWords['connectivity'] = {
  titles: {
    reached: ({ source, destination, traffic }) =>
      `${source} から${spaced(destination)}に ${traffic} で接続できます`,
    degraded: ({ source, destination, traffic }) =>
      `${source} から${spaced(destination)}への ${traffic} は、接続できないことがあります`,
    blocked: ({ source, destination, traffic }) =>
      `${source} から${spaced(destination)}に ${traffic} で接続できません`,
    'not-reached': ({ source, destination, traffic }) =>
      `${source} から${spaced(destination)}に ${traffic} で接続できませんが、Azure に妨げるものは見つかりません`,
    allowed: ({ source, destination, traffic }) =>
      `規則とルートは ${source} から${spaced(destination)}への ${traffic} を通しますが、実際には試していません`,
    uncertain: ({ source, destination, traffic }) =>
      `${source} から${spaced(destination)}への ${traffic} を妨げるものは見つかりませんでしたが、確認できなかった点があります`,
  },
  way: ({ source, destination, traffic }) => `${source} → ${destination} · ${traffic}`,
  sentences: {
    reached: 'マシンから実際に接続を試し、成功しました。',
    degraded: 'マシンから実際に何度か接続を試したところ、一部が失敗しました。',
    'not-reached':
      'マシンから実際に接続を試しましたが、失敗しました。残る原因は接続先の内部(ファイアウォール、または待ち受けていないプログラム)です。',
    allowed: 'マシンの内部(接続先のファイアウォールやプログラム、接続元の状態)は確認していません。',
    uncertain: '確認できなかった点と、確認に必要なものを下に示します。',
  },
  both: '規則では拒否されていますが、実際の接続は成功しました(詳細は下にあります)。',
  action: '対処',
  tried: '試行',
  triedSaid: {
    reached: '接続チェック → 成功',
    degraded: '接続チェック → 一部失敗',
    'not-reached': '接続チェック → 失敗',
  },
  triedIn: (said, milliseconds) => `${said}(約 ${milliseconds} ms)`,
  hops: '経路',
  hopHeader: ['#', 'ホップ', 'アドレス', '種類', '問題'],
  noIssue: 'なし',
  issue: (title, type) => `${title}(${type})`,
  rules: '両端の規則',
  rule: '規則',
  end: (end, name, access) => {
    const said = {
      allow: '許可',
      deny: '拒否',
      unsure: '規則だけでは判定できません',
      open: 'NSG がありません',
    };
    return `${spaced(name).trimStart()}${end === 'source' ? 'からの送信' : 'への受信'}:${said[access]}`;
  },
  by: { 'ip-flow-verify': 'IP フロー検証', rules: '規則から判定' },
  defaults: '既定の規則',
  defaultRule: (priority, access) => `優先度 ${priority} · ${access === 'allow' ? '許可' : '拒否'}`,
  notes: '判定の方法',
  agent: {
    heading: '実際に接続を試すには',
    text: (machine) =>
      `${machine} に使える Network Watcher エージェントがありません。経路の問題ではなく、エージェントがないと接続を試せないだけです。追加は 2 分ほどで、再起動は不要です。`,
  },
  again: 'もう一度確認',
};
