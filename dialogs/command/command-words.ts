export const commandNames = [
  'diagnose',
  'internal-error',
  'license-server',
  'event-ids',
  'connectivity',
  'cannot-connect',
  'sweep',
  'changes',
  'change',
  'undo',
  'audit',
  'pause',
  'resume',
  'help',
  'language',
  'cancel',
] as const;

export type CommandName = (typeof commandNames)[number];

/** Other words for a command, in lower case, a hyphen for a space. A word stands here once. */
const synonyms: Readonly<Record<CommandName, readonly string[]>> = {
  diagnose: ['diag', 'check', 'diagnosis', '診断', '調査', '調べて', '調べる', '確認', 'チェック'],
  'internal-error': ['internal', '内部エラー'],
  'license-server': [
    ...['license', 'licence', 'licence-server', 'licensing', 'license-servers'],
    ...['ライセンス', 'ライセンスサーバー', 'ライセンスサーバ', 'rdライセンス'],
  ],
  'event-ids': ['event-id', 'event', 'events', 'eventid', 'イベント', 'イベントid', 'イベントログ'],
  connectivity: ['vnet', 'connection', '疎通', '疎通確認', '接続確認', '接続性', '通信確認', '接続テスト'],
  'cannot-connect': [
    ...['cant-connect', "can't-connect", 'can’t-connect', 'no-connection'],
    ...[
      '接続できない',
      '接続できません',
      'つながらない',
      'つながりません',
      '繋がらない',
      '繋がりません',
      '接続不可',
    ],
  ],
  sweep: ['scan', '一括診断', '一斉診断', '一括確認', '巡回'],
  changes: ['history', '変更一覧', '変更履歴', '履歴'],
  change: ['変更'],
  undo: ['revert', 'rollback', 'roll-back', '元に戻す', '元に戻して', 'もとに戻す', '切り戻し', '切戻し'],
  audit: ['audit-log', '監査', '監査ログ'],
  pause: ['pause-all', '一時停止', '全停止', 'すべて停止'],
  resume: ['unpause', 'continue', '再開', '一時停止解除'],
  help: ['?', '？', 'commands', 'ヘルプ', '使い方', 'つかいかた', '手伝って', '助けて'],
  language: ['lang', '言語', '表示言語', '言葉'],
  cancel: ['quit', 'キャンセル', '取消', '取消し', '取り消し', '取り消す', '取り消して', '中止', 'やめる'],
};

/** Words that could mean several things, or that only point somewhere: they are asked back, never obeyed. */
export const hints: ReadonlyMap<string, readonly CommandName[]> = new Map([
  ['stop', ['pause', 'cancel']],
  ['停止', ['pause', 'cancel']],
  ['abort', ['cancel', 'pause']],
  ['error', ['internal-error', 'diagnose']],
  ['エラー', ['internal-error', 'diagnose']],
  ['接続', ['cannot-connect', 'connectivity']],
  ['connect', ['cannot-connect', 'connectivity']],
  ['fix', ['diagnose']],
  ['修復', ['diagnose']],
  ['log', ['audit', 'event-ids']],
  ['ログ', ['audit', 'event-ids']],
  ['english', ['language']],
  ['英語', ['language']],
  ['日本語', ['language']],
]);

export const commandWords: ReadonlyMap<string, CommandName> = new Map(
  commandNames.flatMap((name) => [name, ...synonyms[name]].map((word) => [word, name] as const)),
);
