import type { changeEndsEn } from './change-ends-en.ts';

export const changeEndsJa: typeof changeEndsEn = {
  because: {
    'nothing-to-mend': '見つかった問題は、もうありません。もう一度診断すると今の状態が分かります。',
    'cannot-be-planned': 'このマシンでは実行できません。',
    'below-the-floor': '安全の下限を下回る変更のため実行しません。ボットの誤りですので、ご報告ください。',
    'could-not-look': '書き込む対象の現在の値を読み取れなかったため、承認を求めません。',
    'blocked-in-windows': 'Windows の状態が、この変更の前提と違います。Windows には何も書き込んでいません。',
    'bot-may-not':
      'ボットに Azure の権限がありません。変更用 ID に足りないロールを割り当ててから、もう一度申請してください。',
    'nobody-may-approve':
      'ポリシーで指定された人の中に、Azure でこの変更を行える人がいません。ポリシーかリソースの管理者にご相談ください。',
    'not-checked': '誰が変更できるかを確認できませんでした。1 分ほどしてから、もう一度申請してください。',
    'stopped-by-policy': 'ボットのポリシーにより、今は実行できません。',
    'changed-since-approval':
      '承認の後に状態が変わったため、始めませんでした。もう一度申請すると計画し直します。',
    'script-changed':
      '承認の後にボットが更新されたため、始めませんでした。もう一度申請すると計画し直します。',
    'not-begun-in-time': '始める前に期限を過ぎました。もう一度申請すると計画し直します。',
    'step-failed': '途中の手順が失敗しました。それまでの変更は、元に戻すまで残ります。',
    'step-outcome-unknown':
      '手順を送信しましたが、応答がありませんでした。自動では再送しません。対象を確認してから、元に戻すか、もう一度診断してください。',
    stopped: '途中で中止されました。終わった手順の変更は、元に戻すまで残ります。',
    'nothing-to-undo': '元に戻せるものは残っていません。',
    'changed-by-somebody':
      'その後に別の人が同じ箇所を変更しています。ボットは手を付けません。内容を確認して手動で直してください。',
    'ended-by-itself': '期限が来たため、自動で元に戻しました。',
    'broke-down': 'ボットが何度も異常終了したため、中止しました。詳しくはログにあります。',
  },
  still: (title) => `残っている問題:${title}`,
  blocksNow: (title) => `いま RDP を妨げているもの:${title}`,
  unseen: (names) => `確認できなかった項目:${names}`,
  couldYou: 'ここから先はご本人にしか分かりません。サインインできましたか。',
  drift: '値を書き換えているポリシーかプログラムを止めないと、また同じことが起きます。',
  atStep: '該当する手順',
  lookAt: '確認する対象',
  said: 'Azure または Windows の応答',
  missing: '足りない権限',
  missingAction: (action, resource) => `${resource} の ${action}`,
};
