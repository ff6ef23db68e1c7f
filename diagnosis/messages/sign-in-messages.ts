import type { ClientMessage } from './client-message.ts';

const authenticationError = ['authentication error', '認証エラー'];

/** Said when the machine or its domain is asked who the person is. */
export const signInMessages: readonly ClientMessage[] = [
  {
    id: 'authority-not-reached',
    suspects: [
      ...['no-domain-controller', 'dns-servers-wrong', 'domain-trust-broken', 'domain-credentials-disabled'],
      ...['clock-wrong', 'ntlm-denied'],
    ],
    means: {
      en: 'Nobody could be asked about the account: wrong domain or machine name, no domain controller, or a password that expired.',
      ja: 'アカウントを確認できませんでした。ドメイン名や VM 名の誤り、ドメイン コントローラー、パスワードの期限切れが疑われます。',
    },
    phrases: [
      'Local Security Authority cannot be contacted',
      'no authority could be contacted for authentication',
      'might be due to an expired password',
      'ローカル セキュリティ機関にアクセスできません',
      'ローカル セキュリティ機関に接続できません',
      'ローカル セキュリティ機関に問い合わせ',
      'パスワードの有効期限が切れたことが原因の可能性',
      'パスワードの有効期限が切れている可能性',
    ],
    vague: authenticationError,
    codes: ['0x80090304', '0x1807', '0x207'],
  },
  {
    id: 'credssp-refused',
    suspects: ['credssp-mismatch', 'ntlm-denied', 'restricted-admin-off'],
    means: {
      en: 'One side lacks the CredSSP update of 2018, or refuses a client without it.',
      ja: '2018 年の CredSSP 更新プログラムが、クライアントか VM のどちらかに入っていません。',
    },
    phrases: [
      ...['the function requested is not supported', 'encryption oracle remediation', 'CredSSP'],
      ...['要求された関数はサポートされて', '要求された機能はサポートされて', '暗号化オラクルの修復'],
    ],
    vague: authenticationError,
    codes: ['0x80090302'],
  },
  {
    id: 'no-domain-controller',
    suspects: ['no-domain-controller', 'dns-servers-wrong', 'domain-trust-broken'],
    means: {
      en: 'The machine wants the sign-in checked first (NLA) and finds no domain controller to do it.',
      ja: '接続前の認証 (NLA) が必要ですが、VM からドメイン コントローラーに届きません。',
    },
    phrases: [
      'domain controller cannot be contacted to perform NLA',
      'no logon servers available',
      'ドメイン コントローラーに接続して NLA',
      'NLA を実行することはできません',
      'ログオン要求を処理できるログオン サーバー',
      'ログオン サーバーがありません',
    ],
    codes: ['0xc000005e', '0x80090311', '0x51f'],
  },
  {
    id: 'client-without-nla',
    suspects: [],
    means: {
      en: 'The machine wants the sign-in checked first (NLA), and this client cannot do that: it has to be a newer one.',
      ja: '接続前の認証 (NLA) に、このクライアントが対応していません。新しいクライアントが必要です。',
    },
    phrases: [
      'Network Level Authentication, which your computer does not support',
      'お使いのコンピューターではサポートされていません',
      'お使いのコンピューターはネットワーク レベル認証をサポートして',
    ],
    codes: ['0xb09'],
  },
  {
    id: 'trust-broken',
    suspects: ['domain-trust-broken', 'clock-wrong', 'no-domain-controller'],
    means: {
      en: 'The machine and its domain no longer trust each other.',
      ja: 'VM とドメインの信頼関係が失われています。',
    },
    phrases: [
      ...['trust relationship between this workstation', 'trust relationship failed'],
      ...['does not have a computer account for this workstation'],
      ...['信頼関係に失敗', '信頼関係が失敗', 'このワークステーションの信頼関係'],
    ],
    codes: ['0xc000018b', '0xc000018c', '0xc000018d', '0x6fd'],
  },
  {
    id: 'credentials-refused',
    suspects: [
      ...['administrator-disabled', 'no-domain-controller', 'domain-credentials-disabled', 'ntlm-denied'],
      ...['entra-sign-in'],
    ],
    means: {
      en: 'User name or password was not accepted. Local accounts are written as machine\\user; a machine that became a domain controller has none.',
      ja: 'ユーザー名かパスワードが受け付けられていません。ローカル アカウントは「VM 名\\ユーザー名」と書きます。ドメイン コントローラーにはありません。',
    },
    phrases: [
      'credentials did not work',
      'logon attempt failed',
      'sign in attempt failed',
      'user name or password is incorrect',
      'username or password is incorrect',
      'user name or password is not valid',
      'username or password is not valid',
      'specified username does not exist',
      'unable to log you on',
      '資格情報は機能しませんでした',
      '資格情報が機能しませんでした',
      'ログオンの試行に失敗',
      'ログオンに失敗しました',
      'サインインに失敗しました',
      'ユーザー名またはパスワードが正しく',
      'ユーザー名またはパスワードが間違',
      'ユーザー名またはパスワードが無効',
    ],
    codes: [
      ...['0xc000006d', '0xc000006a', '0xc0000064', '0x8009030c', '0x52e', '0x807', '0xa07'],
      ...['0x3000001', '0x3000015', 'AADSTS50126', 'AADSTS50034'],
    ],
    extended: ['0x300'],
  },
  {
    id: 'saved-credentials-refused',
    suspects: [],
    means: {
      en: 'Saved credentials may not be sent there: type them, or have the policy of the client changed.',
      ja: '保存した資格情報は使えません。入力し直すか、クライアント側のポリシーを変更します。',
    },
    phrases: [
      ...['allow the use of saved credentials', 'connection requests using saved credentials'],
      ...['credentials may not be sent to the remote computer'],
      ...['保存された資格情報を使用することを許可', '保存された資格情報の使用を許可'],
    ],
    codes: ['0x2107', '0x1607', '0x1707', '0xf08'],
    extended: ['0xa'],
  },
];
