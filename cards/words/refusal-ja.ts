import type { CardWords } from './card-words.ts';

/** One text for all that would show whether there is such a machine. */
const nothingToShow = {
  why: 'その名前のマシンについて、ここでお見せできるものはありません。マシンが存在しないか、Azure での読み取り権限がないか、ボットの対象に含まれていない可能性があります。',
  todo: '名前とリソース グループをご確認ください。閲覧者ロールはマシンの所有者が付与できます。ボットの対象範囲と利用者はボットの管理者が決めています。',
};

export const refusalJa: CardWords['refusal'] = {
  title: 'この依頼にはお答えできません',
  titleInside: 'Windows の内部の確認は開始できません',
  reasons: {
    'not-in-scope': nothingToShow,
    'not-found-or-not-yours': nothingToShow,
    'not-named-by-policy': nothingToShow,
    'no-directory-account': {
      why: 'どのアカウントからの依頼か、チャットから確認できませんでした。',
      todo: '組織のご自分のアカウントでチャットにサインインしてください。',
    },
    'foreign-tenant': {
      why: 'お使いのアカウントの組織は、このボットの対象ではありません。',
      todo: 'ボットを運用している組織のアカウントをお使いください。',
    },
    'guest-account': {
      why: 'ゲスト アカウントからは依頼できません。',
      todo: '組織のアカウントを持つ方に依頼してください。',
    },
    'account-disabled': {
      why: 'お使いのアカウントはディレクトリで無効になっています。',
      todo: '理由はディレクトリの管理者にご確認ください。',
    },
    'could-not-check': {
      why: 'Azure またはディレクトリから応答がなく、依頼できる方かどうかを確認できませんでした。',
      todo: '少し待ってから、もう一度お試しください。続くときはボットの管理者にお知らせください。',
    },
  },
  inside: {
    'probe-names-nobody': {
      why: 'このマシンの内部を確認できる人が、ボットのポリシーで決められていません。',
      todo: 'ポリシーの管理者が mayStartProbe に人を追加できます。',
    },
    'probe-not-allowed': {
      why: '内部の確認ではスクリプトを SYSTEM として実行します。ボットのポリシーでは、このマシンについて許可されていません。',
      todo: '許可されている方にボタンを押してもらってください。',
    },
    'probe-not-yours': {
      why: 'ボットのポリシーでは許可されていますが、Azure でこのマシンのコマンドを実行する権限がありません。',
      todo: '必要な権限は Microsoft.Compute/virtualMachines/runCommand/action です。マシンの所有者に付与を依頼するか、権限のある方にボタンを押してもらってください。',
    },
    'probe-not-checked': {
      why: 'Azure またはディレクトリから応答がなく、開始できる方かどうかを確認できませんでした。',
      todo: '少し待ってから、もう一度お試しください。',
    },
  },
};
