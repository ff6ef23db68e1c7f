import type { CardWords } from './card-words.ts';

/** One text for all that would show whether there is such a machine. */
const nothingToShow = {
  why: 'その名前のマシンについて、ここでお見せできるものはありません。マシンが存在しないか、Azure での読み取り権限がないか、ボットの対象に含まれていない可能性があります。',
  todo: '名前とリソース グループをご確認ください。閲覧者ロールはマシンの所有者が付与できます。ボットの対象範囲と利用者はボットの管理者が決めています。',
};

export const refusalJa: CardWords['refusal'] = {
  title: 'この依頼にはお答えできません',
  titleInside: 'Windows の内部の確認は開始できません',
  titleStop: '現在、このマシンの変更は行えません',
  titleRequest: 'この修復は申請できません',
  titleDecision: '操作は受け付けられませんでした',
  because: { 'change-frozen': '理由', 'resource-protected': '保護対象', 'source-not-allowed': 'アドレス' },
  missing: 'Azure で次の権限がありません。',
  activate: (roles) =>
    `PIM(Privileged Identity Management)で次のロールを有効にすると承認できます:${roles}。有効にしてから、もう一度押してください。`,
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
      why: 'ゲスト アカウントからは、依頼も承認もできません。',
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
  stops: {
    'diagnose-only': {
      why: 'ボットのポリシーでは、このマシンは診断のみで、変更はできません。',
      todo: '原因は根拠からご確認いただけます。変更を許可するかどうかはポリシーの管理者が決めています。',
    },
    'changes-paused': {
      why: 'すべての変更が一時停止されています。',
      todo: '再開できるのは、ポリシーで決められた方だけです。診断はこの間も使えます。',
    },
    'change-frozen': {
      why: '変更凍結期間のため、変更は行えません。',
      todo: '期間が終わってから、もう一度申請してください。診断はこの間も使えます。',
    },
    'resource-protected': {
      why: 'この変更の対象に、ポリシーで保護されているリソースが含まれています。',
      todo: 'リソースの所有者にご相談ください。',
    },
    'source-not-allowed': {
      why: 'ポリシーで許可されていないアドレスからの通信を開くことになります。',
      todo: 'Bastion か VPN をお使いいただくか、ポリシーの管理者に範囲の追加を依頼してください。',
    },
  },
  requests: {
    'request-not-allowed': {
      why: 'ボットのポリシーでは、このマシンの変更を申請できる方に含まれていません。',
      todo: '申請できる方にボタンを押してもらってください。',
    },
    'ticket-missing': {
      why: 'このリスクの変更にはチケット番号が必要です。',
      todo: '番号を添えて、もう一度申請してください。',
    },
    'ticket-not-understood': {
      why: 'チケット番号の形式が違います。',
      todo: '番号だけを、チケット システムの表記どおりに入力してください。',
    },
  },
  decisions: {
    'not-a-person': {
      why: '判断できるのは人だけです。ボットやワークフローからの操作は受け付けません。',
      todo: 'ご自分でボタンを押してください。',
    },
    'already-decided': {
      why: 'この変更は、すでに判断が済んでいます。',
      todo: '誰がいつ判断したかは、最新のカードに表示されています。',
    },
    'request-expired': {
      why: '承認の期限を過ぎました。却下されたわけではありません。',
      todo: 'もう一度申請すると、計画を作り直します。',
    },
    'plan-void': {
      why: 'カードに表示した時点から状態が変わったため、この計画は無効になりました。',
      todo: 'もう一度申請すると、計画を作り直します。',
    },
    'not-decided-here': {
      why: 'この会話での承認は認められていません。',
      todo: 'カードが投稿された会話で操作してください。',
    },
    'own-request': {
      why: 'ご自分で申請した変更です。このリスクの変更は、申請者本人は承認できません。',
      todo: 'カードに書かれている承認者に依頼してください。',
    },
    'approval-not-allowed': {
      why: 'ボットのポリシーでは、このリスクの変更の承認者に含まれていません。',
      todo: 'カードに書かれている承認者に依頼してください。',
    },
    'not-yours-in-azure': {
      why: 'ポリシーでは承認者ですが、Azure でこの変更そのものを行う権限がありません。',
      todo: 'リソースの所有者に権限の付与を依頼するか、権限のある承認者に任せてください。',
    },
    'name-not-typed': {
      why: '入力された名前がマシンの名前と一致しません。',
      todo: 'もう一度［承認］を押し、カードのとおりに名前を入力してください。',
    },
    'reject-not-allowed': {
      why: 'この変更を止められるのは、申請した方と承認できる方だけです。',
      todo: 'その方に問題点をお伝えください。',
    },
    'no-way-back': {
      why: '元に戻すものはありません。',
      todo: '変更の結果は、最新のカードに表示されています。',
    },
    'undo-too-late': {
      why: '同じ承認のまま元に戻せる期限を過ぎました。',
      todo: '元に戻すには、新しい変更として申請してください。改めて承認が必要です。',
    },
    'undo-not-allowed': {
      why: '元に戻せるのは、申請した方、承認した方、ほかの承認者だけです。',
      todo: 'その方に依頼してください。',
    },
    'pause-not-allowed': {
      why: 'ボットのポリシーでは、変更を一時停止できる方に含まれていません。',
      todo: '一時停止できる方に依頼してください。',
    },
    'resume-not-allowed': {
      why: 'ボットのポリシーでは、変更を再開できる方に含まれていません。',
      todo: '再開できる方に依頼してください。',
    },
    'break-glass-off': {
      why: '緊急時でも、一人で承認することは認められていません。',
      todo: 'もう一人の承認者を探してください。',
    },
    'break-glass-not-allowed': {
      why: '緊急時に一人で承認できる方に含まれていません。',
      todo: 'もう一人の承認者を探してください。',
    },
    'break-glass-without-reason': {
      why: '一人で承認するときは、待てない理由が必要です。',
      todo: '理由を短い文で入力してください。',
    },
  },
};
