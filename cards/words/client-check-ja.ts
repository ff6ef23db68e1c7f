import type { CardWords } from './card-words.ts';

export const clientCheckJa: CardWords['clientCheck'] = {
  label: '手元の PC',
  received: '結果を受け取りました',
  title: (machine) => `お使いの PC から ${machine} までの経路を確認します`,
  why: 'PC と仮想マシンの間で起きていることは Azure からは見えません。この短いスクリプトで確認できます。管理者権限は要りません。',
  steps: [
    '1. いつも接続に使う PC で PowerShell を開きます(Windows キーを押し、powershell と入力して Enter)。',
    '2. スクリプト全体をコピーし、そのウィンドウに貼り付けて Enter を押します。複数行の貼り付けを確認されたら続行し、>> と表示されたらもう一度 Enter を押します。',
    '3. リモート デスクトップに入力しているコンピューター名を入力します。20 秒以内に rdp-check/1 で始まる行が表示されるので、下の欄に貼り付けるか、メッセージで送ります。',
  ],
  does: '名前の検索、ポートへの接続、安全な接続の開始(そこで終了します)、ほかの宛先 1 か所(Azure のサインインに使う login.microsoftonline.com)への接続を試し、プロキシ、VPN、ファイアウォール規則の有無を確認します。設定の変更やインストールは行わず、パスワードも送りません。ユーザー名、PC の名前とアドレスは含みません。外に出る情報は表示された 1 行だけです。',
  hash: 'SHA-256',
  line: '表示された行',
  again: 'スクリプトと実行方法',
  cannotRun: '実行できない',
  mistakes: {
    'check-line-missing': 'rdp-check/1 で始まる行が見つかりません。その行を貼り付けてください',
    'check-line-cut': '行が途中で切れています。sum= の後の 8 文字まで全部コピーしてください',
    'check-line-changed':
      '行の内容が途中で変わっています。PowerShell のウィンドウからもう一度コピーしてください',
    'check-line-of-another-version': '別の版の行です。下のスクリプトを実行してください',
  },
};
