import type { CardWords } from './card-words.ts';

export const guideJa: CardWords['guide'] = {
  stepOf: (step, of) => `手順 ${step}/${of}`,
  summary: (step, title) => `${title}(${step})`,
  done: '完了',
  last: '完了して、もう一度診断',
  notHelped: '解決しなかった',
  stop: '中止',
  asks: {
    role: {
      label: 'セッション ホストの役割',
      title: 'このマシンをリモート デスクトップで使う人は 3 人以上いますか',
      why: '管理者 2 人までならライセンスは不要です。その場合は、セッション ホストの役割ごと削除できます。',
      choices: {
        wanted: 'はい、業務で使っています',
        unwanted: 'いいえ、管理者だけです',
        unknown: 'わからない',
      },
    },
    licences: {
      label: 'ライセンス',
      title: '購入したライセンス(CAL)の種類はどちらですか',
      why: 'マシンのモードを同じ種類に合わせます。注文書や請求書で確認できます。ドメインに参加していない場合は接続デバイス数だけが使えます。',
      choices: { 'per-device': '接続デバイス数', 'per-user': '接続ユーザー数', unknown: 'わからない' },
    },
    servers: {
      label: 'ライセンス サーバー',
      title: 'ライセンス サーバーの名前は何ですか',
      why: 'マシンはこの順に問い合わせます。完全な名前を、コンマで区切って入力します。',
      input: '名前',
      placeholder: 'lic-01.contoso.local, lic-02.contoso.local',
      unknown: 'わからない',
      notUnderstood: '要注意:サーバー名として読み取れません。使えるのは半角の英数字、ハイフン、ドットです。',
    },
  },
};
