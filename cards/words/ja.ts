import { answersJa } from './answers-ja.ts';
import type { CardWords } from './card-words.ts';
import { changeJa } from './change-ja.ts';
import { clientCheckJa } from './client-check-ja.ts';
import { connectivityJa } from './connectivity-ja.ts';
import { guideJa } from './guide-ja.ts';
import { missingJa } from './missing-ja.ts';
import { refusalJa } from './refusal-ja.ts';
import { sourcesJa } from './sources-ja.ts';
import { stepJa } from './step-ja.ts';
import { symptomsJa } from './symptoms-ja.ts';
import { clockTime, inUnits, moment } from './time.ts';
import { verdictJa } from './verdict-ja.ts';
import { wayInJa } from './way-in-ja.ts';

export const ja: CardWords = {
  parts: { azure: 'Azure', network: 'ネットワーク', windows: 'Windows の内部' },
  time: clockTime,
  moment,
  duration: (seconds) => {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 1) return '1 秒未満';
    if (whole < 60) return `${whole} 秒`;
    if (whole < 3600) return inUnits([Math.floor(whole / 60), '分'], [whole % 60, '秒']);
    return inUnits([Math.floor(whole / 3600), '時間'], [Math.floor((whole % 3600) / 60), '分']);
  },
  list: (names) => names.join('、'),
  askedBy: (name) => `依頼:${name}`,
  seenAt: (time) => `${time} 時点`,
  didYouMean: (examples) => `${examples.map((example) => `「${example}」`).join('または')}のことですか。`,

  buttons: {
    again: 'もう一度診断',
    cancel: 'キャンセル',
    diagnose: '診断する',
    elsewhere: '接続方法が違う',
    help: 'ヘルプ',
    inside: 'Windows の内部も調べる',
    look: 'このマシンを探す',
    portal: 'ポータルで開く',
    retry: 'やり直す',
    search: '検索',
    send: '送信',
    share: 'この会話の全員に見せる',
    tellWayIn: '接続方法を伝える',
    waysIn: 'いま入る方法',
    narrow: '原因の場所を絞り込む',
    other: (machine) => `${machine} も調べる`,
  },

  status: {
    title: (machine) => `${machine} を調べています`,
    summary: (machine) => `${machine} を調べています。結果はこのカードに表示します。`,
    path: (machine, to) => ({
      title: `${machine} から ${to} までを調べています`,
      summary: `${machine} から ${to} までを調べています。結果はこのカードに表示します。`,
    }),
    said: {
      looking: '確認中',
      fine: '問題なし',
      problem: '問題あり',
      warning: '要注意',
      unknown: '一部未確認',
    },
    part: (name, said, { done, of }) =>
      done < of && of > 1 ? `${name}:${said}(${of} 件中 ${done} 件)` : `${name}:${said}`,
    percent: (percent) => `${percent} % 確認済み`,
    soFar: (duration) => `${duration}経過`,
  },

  verdict: verdictJa,
  change: changeJa,
  step: stepJa,
  symptoms: symptomsJa,
  sources: sourcesJa,
  missing: missingJa,
  connectivity: connectivityJa,

  waysIn: {
    title: (machine) => `いま ${machine} に入る方法`,
    none: (machine) => `いま ${machine} に入れる方法は見つかりませんでした`,
    open: '開く',
  },

  askMachine: {
    titles: {
      unreached: '接続できないのはどのマシンですか',
      source: 'どのマシンから接続できませんか',
    },
    why: 'マシンの名前を入力してください。同じ名前が複数あるときは、前にリソース グループを付けます。',
    label: 'マシン',
    placeholder: 'web-01 または rg-prod/web-01',
  },

  whichMessage: {
    label: 'メッセージ',
    title: 'どの内容に近いですか',
    why: '該当するメッセージが複数あります。選んだ内容に合わせて、先に表示するものが変わります。',
    none: 'どれでもない',
  },

  path: {
    to: {
      label: '接続先',
      title: (machine) => `${machine} からどこへ接続できませんか`,
      why: 'マシン、名前、アドレスのどれかを入力します。ポートはコロンの後に付けます(例:sql-01:1433)。',
      input: 'マシン、名前、アドレス',
      placeholder: 'sql-01:1433 または sql.example.com:1433',
      internet: 'インターネット',
      notUnderstood: '要注意:マシン、名前、アドレスのいずれとしても読み取れません。',
    },
    nic: {
      label: 'NIC',
      title: (machine) => `${machine} のどの NIC ですか`,
      why: 'NIC が複数あり、規則とルートがそれぞれ異なります。',
      number: (number) => (number === 1 ? '1 つ目(プライマリ)' : `${number} つ目`),
      notUnderstood: '要注意:その番号の NIC はありません。',
    },
    port: {
      label: 'ポート',
      title: (destination) => `${destination} のどのポートに接続しますか`,
      why: '規則とファイアウォールはポートごとに判定されます。ほかのポートは入力してください(例:8443、udp 53、ping)。',
      input: 'ほかのポート',
      placeholder: '8443',
      notUnderstood: '要注意:ポートとして読み取れません。1~65535 の数字を入力します。',
    },
  },

  picker: {
    pick: (group) => `${group} を選ぶ`,
    title: (asked) => `どの ${asked} ですか`,
    more: '該当するマシンがほかにもあります。名前をもう少し入力するか、前にリソース グループを付けると絞り込めます。',
    label: 'マシン',
  },

  wayIn: wayInJa,
  refusal: refusalJa,
  answers: answersJa,
  clientCheck: clientCheckJa,
  guide: guideJa,

  problem: {
    title: 'ボット側で問題が起きました',
    nothingChanged: '診断は完了していません。Azure には何も変更を加えていません。',
    askedRow: '依頼内容',
    referenceRow: '問い合わせ番号',
    tell: '繰り返し起きるときは、この番号をボットの管理者に伝えてください。',
  },

  language: {
    conversation: 'この会話では日本語で答えます。',
    person: 'これからは日本語で答えます。',
    take: '日本語',
  },

  cancelled: {
    diagnosis: (machine) => `${machine} の診断を中止しました`,
    question: '実行中のものはありません',
    nothingChanged: 'Azure には何も変更を加えていません。',
    by: (name) => `中止:${name}`,
  },

  outdated: {
    expired: { why: 'このボタンは期限切れです。', todo: 'もう一度依頼すると、新しいカードが出ます。' },
    'already-used': { why: 'このボタンはすでに使われています。', todo: '結果はこの会話の中にあります。' },
    replaced: {
      why: 'このカードは新しいカードに置き換わっています。',
      todo: '最新のカードを使ってください。',
    },
    'not-for-you': {
      why: 'このボタンは依頼した人だけが使えます。',
      todo: 'ご自分でボットに依頼してください。',
    },
    'not-known': {
      why: 'ボットはこのボタンを確認できませんでした。',
      todo: 'もう一度依頼すると、新しいカードが出ます。',
    },
    closed: { why: 'この質問は終了しました。', todo: '続きは最新のカードにあります。' },
    unanswered: {
      why: '1 時間回答がなかったため、この質問を終了しました。',
      todo: '必要になったら、もう一度たずねてください。',
    },
  },

  alreadyRunning: {
    title: (machine) => `${machine} はすでに調べています`,
    text: '結果は、進み具合を表示しているカードに出ます。',
  },

  help: {
    title: '「診断」に続けて、接続できない Windows マシンの名前を送ってください',
    text: 'Azure とマシンまでのネットワーク、許可されていれば Windows の内部も調べ、リモート デスクトップを妨げているものを根拠とともに示します。',
    symptomsHeading: 'どのような状況ですか',
    symptoms: {
      'cannot-connect': '接続できない',
      'internal-error': '「内部エラーが発生しました」',
      'license-server': 'ライセンス サーバーがない',
      'event-ids': 'イベント ログにエラーがある',
      connectivity: 'マシン間の通信ができない',
    },
    commandsHeading: 'コマンド',
    header: ['入力', '内容'],
    says: {
      diagnose: {
        example: '診断 web-01',
        gives:
          'web-01 にリモート デスクトップで接続できない原因を調べます。エラーの文は名前の後に付けるか、そのまま貼り付けます',
      },
      'cannot-connect': {
        example: '接続できない web-01',
        gives:
          'PC、社内ネットワーク、Azure、Windows のどこに原因があるかを、手元の PC のテストも使って絞り込みます',
      },
      'internal-error': {
        example: '内部エラー web-01',
        gives: '証明書、鍵、TLS、ポート、攻撃など、接続直後に切れる原因を調べます',
      },
      'license-server': {
        example: 'ライセンス web-01',
        gives: '猶予期間の残り、ライセンス モード、ライセンス サーバー、解決方法を示します',
      },
      'event-ids': {
        example: 'イベント web-01 36870',
        gives:
          'そのイベントがこのマシンで何を意味するかを示します。番号がなければ、見つかったものをすべて示します',
      },
      connectivity: {
        example: '疎通確認 web-01 から sql-01:1433',
        gives: '別のマシン、インターネット、アドレスへの通信が、どこで止まっているかを調べます',
      },
      changes: { example: '変更一覧', gives: '最近の変更と、それぞれの状態を示します' },
      change: { example: '変更 42', gives: '1 つの変更のカードと、いまできる操作を示します' },
      undo: { example: '元に戻す 42', gives: '変更を元に戻します' },
      audit: { example: '監査ログ web-01', gives: 'このマシンに、いつ、誰の判断で何が行われたかを示します' },
      pause: { example: '一時停止 今夜の保守', gives: '新しい変更をすべて止めます' },
      resume: { example: '再開', gives: '一時停止を解除します' },
      help: { example: 'ヘルプ', gives: 'このカードを表示します' },
      language: { example: '言語 en', gives: '英語に切り替えます(日本語は「言語 ja」)' },
      cancel: { example: 'キャンセル', gives: '途中の質問や診断を取りやめます' },
    },
    nothingChanged: '診断では何も変更しません。変更するのは、権限のある人がその内容を承認した後だけです。',
  },

  notYet: {
    title: (command) => `「${command}」はまだ使えません`,
    text: 'いま使えるコマンドは「ヘルプ」で確認できます。',
  },
};
