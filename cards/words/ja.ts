import { answersJa } from './answers-ja.ts';
import type { CardWords } from './card-words.ts';
import { missingJa } from './missing-ja.ts';
import { refusalJa } from './refusal-ja.ts';
import { clockTime, moment } from './time.ts';
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
    const rest = whole % 60;
    return rest === 0 ? `${Math.floor(whole / 60)} 分` : `${Math.floor(whole / 60)} 分 ${rest} 秒`;
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
    share: 'この会話の全員に見せる',
    tellWayIn: '接続方法を伝える',
    waysIn: 'いま入る方法',
    other: (machine) => `${machine} も調べる`,
  },

  status: {
    title: (machine) => `${machine} を調べています`,
    summary: (machine) => `${machine} を調べています。結果はこのカードに表示します。`,
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
  missing: missingJa,

  waysIn: {
    title: (machine) => `いま ${machine} に入る方法`,
    none: (machine) => `いま ${machine} に入れる方法は見つかりませんでした`,
    open: '開く',
  },

  askMachine: {
    title: '接続できないのはどのマシンですか',
    why: 'マシンの名前を入力してください。同じ名前が複数あるときは、前にリソース グループを付けます。',
    label: 'マシン',
    placeholder: 'web-01 または rg-prod/web-01',
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
  },

  alreadyRunning: {
    title: (machine) => `${machine} はすでに調べています`,
    text: '結果は、進み具合を表示しているカードに出ます。',
  },

  help: {
    title: '「診断」に続けて、接続できない Windows マシンの名前を送ってください',
    text: 'Azure とマシンまでのネットワーク、許可されていれば Windows の内部も調べ、リモート デスクトップを妨げているものを根拠とともに示します。',
    commandsHeading: 'コマンド',
    header: ['入力', '内容'],
    says: {
      diagnose: {
        example: '診断 web-01',
        gives: 'web-01 にリモート デスクトップで接続できない原因を調べます',
      },
      help: { example: 'ヘルプ', gives: 'このカードを表示します' },
      language: { example: '言語 en', gives: '英語に切り替えます(日本語は「言語 ja」)' },
      cancel: { example: 'キャンセル', gives: '途中の質問や診断を取りやめます' },
    },
    nothingChanged: 'ボットは見るだけです。Azure には何も変更を加えません。',
  },

  notYet: {
    title: (command) => `「${command}」はまだ使えません`,
    text: 'いま使えるのはマシンの診断です。「診断」に続けて名前を送ってください。',
  },
};
