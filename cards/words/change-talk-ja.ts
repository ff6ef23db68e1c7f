import type { changeTalkEn } from './change-talk-en.ts';

export const changeTalkJa: typeof changeTalkEn = {
  noSuchChange: (change) => `${change} として表示できるものはありません。「変更一覧」で確認できます。`,
  pause: {
    paused: (name) =>
      `${name} さんがすべての変更を一時停止しました。実行中のものは最後まで進め、新しい変更は始めません。診断は続けられます。`,
    pausedBefore: () => 'すべての変更はすでに一時停止しています。',
    resumed: (name) => `${name} さんが一時停止を解除しました。期限内に承認された変更を続けます。`,
    notPaused: () => '一時停止はされていません。',
  },
  tooLate: (change, said) => `操作は反映されませんでした。${change}: ${said}`,
  tellApprovers: {
    asked: (change, machine, until) => `${machine} の ${change} の承認をお願いします。期限は ${until} です。`,
    'still-waiting': (change, machine, until) =>
      `${machine} の ${change} はまだ承認待ちです。期限は ${until} です。`,
    over: (change, machine) => `${machine} の ${change} は、承認・却下の必要がなくなりました。`,
    show: (number) => `内容の確認と承認は「change ${number}」と入力すると行えます。`,
  },
  alreadyAsked: (change) =>
    `同じ変更がすでに申請されています(${change})。先に投稿されたカードに、あなたも申請者として加わりました。`,
  alone: {
    why: '緊急時は 1 人で承認できます。関係者へすぐに通知され、翌日に確認が行われます。待てない理由を入力してください。',
    label: '理由',
    button: '緊急:1 人で承認',
    told: (name, change, machine, reason) =>
      `${name} さんが緊急時の規則により ${machine} の ${change} を 1 人で承認しました。理由:${reason}`,
    review: (name, change, machine, reason) =>
      `確認をお願いします:昨日 ${name} さんが ${machine} の ${change} を 1 人で承認しました。理由:${reason}`,
  },
  typedName: {
    title: (change) => `${change} の承認:マシンの名前を入力してください`,
    why: (machine) =>
      `このリスクの変更では、対象を確かめるためにマシンの名前を入力します。${machine} と入力してください。`,
    otherName: '入力された名前が違います。',
    label: 'マシンの名前',
  },
  connect: {
    title: (machine) => `${machine} に接続する`,
    line: 'お使いの PC で次を実行してください。',
    file: (name) => `または、次の内容を ${name} という名前で保存して開いてください。`,
    bastion: 'Bastion から接続します。アカウントは Bastion の画面で入力します。',
    open: 'Bastion を開く',
  },
  asks: {
    port: {
      label: '新しいポート',
      title: 'RDP をどのポートに移しますか',
      why: '1025~65535、または 3389 です。変更後は全員がこのポートで接続します。',
      placeholder: '3390',
      notUnderstood: '要注意:ポート番号として読み取れません。',
    },
    sessions: {
      label: 'セッション番号',
      title: 'どのセッションをサインアウトしますか',
      why: 'マシンで quser を実行すると番号が分かります。保存していない内容は失われます。',
      placeholder: '2, 3',
      notUnderstood: '要注意:セッション番号として読み取れません。',
    },
    certificate: {
      label: '拇印',
      title: 'RDP でどの証明書を使いますか',
      why: '40 桁の拇印を入力してください。秘密キーとともに マシンの個人ストアにあるものに限ります。',
      placeholder: 'A1B2…',
      notUnderstood: '要注意:拇印として読み取れません。',
    },
    ticket: {
      label: 'チケット',
      title: 'チケット番号を教えてください',
      why: 'この変更には、ポリシーでチケット番号が必要です。',
      placeholder: 'INC-1234',
      notUnderstood: '要注意:チケット番号の形式がポリシーと合いません。',
    },
  },
};
