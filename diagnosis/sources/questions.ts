import type { SourceChoice, SourceQuestion, ToldId } from './question.ts';

const choice = (value: string, en: string, ja: string): SourceChoice => ({ value, words: { en, ja } });

const yesOrNo = [
  choice('yes', 'Yes', 'はい'),
  choice('no', 'No', 'いいえ'),
  choice('not-tried', 'Not tried', '試していない'),
];

/** In the article's order: of two that narrow as much, the first one is asked. */
export const questions: readonly SourceQuestion[] = [
  {
    id: 'others',
    words: {
      en: {
        title: 'Can this PC reach other Windows machines by Remote Desktop?',
        why: 'If it reaches none, the trouble is on the PC.',
        label: 'Other machines from this PC',
      },
      ja: {
        title: 'この PC から、ほかの Windows にリモート デスクトップで接続できますか',
        why: 'どこにも接続できなければ、原因はこの PC にあります。',
        label: 'この PC からほかの Windows への接続',
      },
    },
    choices: yesOrNo,
  },
  {
    id: 'outside',
    words: {
      en: {
        title: 'Does it work with this PC from outside the office network?',
        why: 'The hotspot of a phone is enough, without the VPN. If it works there, the office network stops it.',
        label: 'From outside the office network',
      },
      ja: {
        title: 'この PC を社外のネットワークにつなぐと、接続できますか',
        why: 'VPN を切り、スマートフォンのテザリングで試せます。接続できれば、社内ネットワークで止まっています。',
        label: '社外のネットワークからの接続',
      },
    },
    choices: yesOrNo,
  },
  {
    id: 'fromVnet',
    words: {
      en: {
        title: 'Does another machine in the same virtual network get in?',
        why: 'If it does, Windows works, and the trouble lies on the way to it.',
        label: 'From the same virtual network',
      },
      ja: {
        title: '同じ仮想ネットワークの別のマシンからは接続できますか',
        why: '接続できれば Windows は正常で、原因は途中にあります。',
        label: '同じ仮想ネットワークからの接続',
      },
    },
    choices: yesOrNo,
  },
  {
    id: 'message',
    words: {
      en: {
        title: 'Does the machine answer before it fails?',
        why: 'A password prompt, a certificate warning or a licence message is an answer: then the way to it is open.',
        label: 'When it fails',
      },
      ja: {
        title: '失敗する前に、マシンから応答がありますか',
        why: 'パスワードの入力、証明書の警告、ライセンスのメッセージなどが出れば、途中の経路は通じています。',
        label: '失敗する段階',
      },
    },
    choices: [
      choice('not-reached', 'Nothing answers', '応答がない'),
      choice('answered', 'It answers, then fails', '応答した後に失敗する'),
      choice('not-sure', 'Not sure', 'わからない'),
    ],
    input: {
      en: { label: 'Or paste the message', placeholder: 'An internal error has occurred.' },
      ja: { label: 'メッセージの貼り付けもできます', placeholder: '内部エラーが発生しました。' },
    },
  },
  {
    id: 'since',
    words: {
      en: {
        title: 'Since when does it fail?',
        why: 'Something was changed in Azure lately; the bot compares the times.',
        label: 'It fails since',
      },
      ja: {
        title: 'いつから接続できませんか',
        why: '最近 Azure で変更があったため、時期を比べます。',
        label: '発生した時期',
      },
    },
    choices: [
      choice('just-now', 'Just now', 'たった今'),
      choice('today', 'Today', '今日'),
      choice('this-week', 'This week', 'この 1 週間'),
      choice('never-worked', 'It never worked', '一度も接続できていない'),
      choice('not-sure', 'Longer, or not sure', 'もっと前・わからない'),
    ],
  },
  {
    id: 'changed',
    words: {
      en: {
        title: 'What was changed before it failed?',
        why: 'What was changed last is most often the cause.',
        label: 'Changed',
      },
      ja: {
        title: '接続できなくなる前に、何か変更しましたか',
        why: '直前の変更が原因であることが多いためです。',
        label: '直前の変更',
      },
    },
    choices: [
      choice('nothing', 'Nothing', '変更なし'),
      choice('address', 'Address of the machine', '接続先のアドレス'),
      choice('port', 'Port', 'ポート'),
      choice('security-software', 'Firewall or security software here', 'こちら側のセキュリティ製品'),
      choice('certificate-or-policy', 'Certificate or policy', '証明書・ポリシー'),
      choice('not-sure', 'Not sure', 'わからない'),
    ],
  },
  {
    id: 'port',
    words: {
      en: {
        title: 'Which port does your client use?',
        why: 'It stands after the colon of what you type as the computer. Without one it is 3389.',
        label: 'Port of your client',
      },
      ja: {
        title: 'クライアントのポート番号はいくつですか',
        why: '「コンピューター」欄のコロンの後の番号です。なければ 3389 です。',
        label: 'クライアントのポート',
      },
    },
    choices: [
      choice('3389', '3389, or none', '3389・指定なし'),
      choice('not-sure', 'Not sure', 'わからない'),
    ],
    input: {
      en: { label: 'Another port', placeholder: '3390' },
      ja: { label: '別のポート', placeholder: '3390' },
    },
  },
];

export function questionOf(id: ToldId): SourceQuestion {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
}
