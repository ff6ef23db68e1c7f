import type { EffectState } from '../../changes/change-view.ts';
import type { changeEn } from './change-en.ts';
import { changeEndsJa } from './change-ends-ja.ts';
import { changeListsJa } from './change-lists-ja.ts';
import { changeTalkJa } from './change-talk-ja.ts';

const risks = { low: '低', medium: '中', high: '高' };

const step: Readonly<Record<EffectState, (time?: string) => string>> = {
  done: (time) => (time === undefined ? '完了' : `完了(${time} 開始)`),
  skipped: () => '実行不要',
  failed: () => '失敗',
  unknown: () => '実行されたかどうか不明',
  intended: (time) => (time === undefined ? '実行中' : `実行中(${time} 開始)`),
};

export const changeJa: typeof changeEn = {
  ...changeTalkJa,
  ...changeListsJa,
  ends: changeEndsJa,

  risk: (risk) => `変更リスク:${risks[risk]}`,
  titles: {
    preparing: (machine) => `${machine} の変更を準備しています`,
    proposed: (machine) => `${machine} の変更を承認しますか`,
    approved: (machine) => `${machine} の変更が承認されました。まもなく始めます`,
    running: (machine) => `${machine} を変更しています`,
    verifying: (machine) => `変更が終わりました。${machine} に接続できるか確認しています`,
    fixed: (machine) => `${machine} で RDP の応答を確認しました`,
    'not-fixed': (machine) => `${machine} にまだ接続できません`,
    uncertain: (machine) => `${machine} に接続できるかどうか判定できません`,
    undone: (machine) => `${machine} の変更を元に戻しました`,
    refused: (machine) => `${machine} のこの変更は申請できません`,
    withdrawn: (machine) => `${machine} の申請は取り下げられました。何も変更していません`,
    rejected: (machine) => `${machine} の変更は却下されました。何も変更していません`,
    expired: (machine) => `期限までに判断がなかったため、${machine} は変更していません`,
    void: (machine) => `承認は無効になりました。${machine} は変更していません`,
    failed: (machine) => `${machine} の変更に失敗しました`,
    unknown: (machine) => `${machine} の変更中に応答が途絶え、結果が分かりません`,
  },
  undoTitles: {
    preparing: (change, machine) => `${machine} の ${change} を元に戻す準備をしています`,
    proposed: (change, machine) => `${machine} の ${change} を元に戻すことを承認しますか`,
    approved: (change, machine) => `${machine} の ${change} をまもなく元に戻します`,
    running: (change, machine) => `${machine} の ${change} を元に戻しています`,
    verifying: (change, machine) => `${change} を元に戻しました。${machine} の状態を確認しています`,
    fixed: (change, machine) => `${machine} の ${change} を元に戻しました`,
    'not-fixed': (change, machine) => `${machine} の ${change} を元に戻しました`,
    uncertain: (change, machine) => `${change} を元に戻しましたが、${machine} の状態を確認できません`,
    undone: (change, machine) => `${machine} の ${change} を元に戻しました`,
    refused: (change, machine) => `${machine} の ${change} は元に戻せません`,
    withdrawn: (change, machine) => `${change} を元に戻す申請は取り下げられました。${machine} は今のままです`,
    rejected: (change, machine) => `${change} を元に戻す申請は却下されました。${machine} は今のままです`,
    expired: (change, machine) => `期限までに判断がなかったため、${machine} の ${change} は今のままです`,
    void: (change, machine) => `${change} を元に戻す承認は無効になりました。${machine} は今のままです`,
    failed: (change, machine) => `${machine} の ${change} を元に戻せませんでした`,
    unknown: (change, machine) => `${machine} の ${change} を元に戻す途中で応答が途絶え、結果が分かりません`,
  },
  drifted: (machine) => `${machine} は一度直りましたが、設定がまた変わっています`,
  notBegun: (machine) => `承認されましたが、時間内に始められませんでした。${machine} は今のままです`,
  stopped: (machine) => `${machine} の変更は途中で中止されました`,

  preparing: '書き込む内容の現在の値と、承認できる人がいるかどうかを確認しています。',
  willHappen: (duration) => `実行内容 · 所要 約 ${duration}`,
  part: (number, of, name) => `${number}/${of} · ${name}`,
  bundleStops:
    '1 回の承認ですべてを実行します。1 つ終わるたびに確認し、RDP を妨げるものがなくなれば残りは実行しません。',
  prove: 'RDP の応答を再確認',
  ask: 'サインインできるかどうかを質問',
  rows: {
    after: 'この後',
    affected: '同じ経路のマシン',
    people: '影響',
    snapshot: 'スナップショット',
    back: '切り戻し',
    mind: '注意',
    pipeline: 'パイプライン',
    asked: '申請者',
    approvers: '承認者',
    expires: '期限',
  },
  nothingNext: (machine) => `${machine} への RDP は復旧する見込みです。ほかに妨げるものは見つかっていません`,
  next: (title) => `次の問題が残ります:${title}`,
  names: (names, more) => (more === 0 ? names.join('、') : `${names.join('、')} ほか ${more} 件`),
  oneAddress: (names, machine) => `${names}(規則の対象は ${machine} のアドレスだけです)`,
  sentences: (said) => said.join(''),
  noSession: '接続中のセッションは切断されません',
  drops: (people) =>
    people === undefined
      ? '接続中のセッションはすべて切断されます'
      : people === 0
        ? 'セッションは切断されますが、いまサインインしている人はいません'
        : `サインイン中の ${people} 人が切断されます`,
  restarts: {
    none: '再起動はありません',
    recommended: '後で再起動することをお勧めします',
    step: 'マシンが再起動します',
  },
  snapshotTaken: '最初に作成します。自動では削除しません',
  wayBack: (duration) => `変更後 ${duration}は元に戻せます。`,
  endsAfter: (duration) => `${duration}後に自動で元に戻ります。`,
  nothingBack: '元に戻せるものはありません。',
  drifts: 'ポリシーによって元の値に戻ることがあるため、1 日後にもう一度確認します。',
  pipeline: (resource, by) =>
    `${resource} を最後に更新したのは${by}です。この変更は上書きされる可能性があります`,
  program: (id) => `パイプラインなどのプログラム(…${id})`,
  ticket: (ticket) => `チケット ${ticket}`,
  suchAs: (names) => (names === undefined ? 'ポリシーで指定された人' : `${names} など`),
  notYourself: '申請者本人は承認できません',
  typesName: '承認時にマシンの名前を入力します',
  script: '実行する手順の詳細',
  hash: (hash) => `承認対象のハッシュ:${hash}`,
  handOver: {
    title: 'パイプライン用の同じ変更(Bicep・Terraform)',
    why: 'パイプラインの担当者に渡してください。次の実行で上書きされるのを防げます。',
    name: { bicep: 'Bicep', terraform: 'Terraform' },
  },

  buttons: {
    request: 'この修復を申請',
    requestAll: 'まとめて申請',
    approve: '承認',
    reject: '却下',
    withdraw: '申請を取り下げる',
    stop: 'この手順の後で中止',
    undo: '元に戻す',
    again: 'もう一度診断',
    askAgain: 'もう一度申請',
    works: 'はい、接続できました',
    notYet: 'まだです',
    connect: '接続する',
  },
  decided: {
    approved: (name, time) => `承認:${name}(${time})`,
    rejected: (name, time) => `却下:${name}(${time})`,
    withdrawn: (name, time) => `取り下げ:${name}(${time})`,
  },
  breakGlass: (reason) => `緊急時の規則により 1 人で承認:${reason}`,
  under: (change) => `${change} の承認に含まれています`,
  step,
  notMade: '未実行',
  percent: (done, of) => `${of} 手順中 ${done} 手順が完了`,
  stopAsked: '実行中の手順が終わったら中止します。',
  wasDone: '実行した内容',
  proof: '変更前と変更後',
  headers: { label: '確認した項目', before: '変更前', after: '変更後' },
  undoUntil: (time) => `${time} まで元に戻せます`,
  endsAt: (end, undo) =>
    undo === undefined
      ? `${end} まで元に戻せます(時刻になると自動で元に戻ります)`
      : `${undo} まで元に戻せます・${end} に自動で元に戻ります`,
};
