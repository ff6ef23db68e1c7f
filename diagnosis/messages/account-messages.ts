import type { ClientMessage } from './client-message.ts';

/** Said when it is known who the person is, and that is not enough. */
export const accountMessages: readonly ClientMessage[] = [
  {
    id: 'account-restricted',
    suspects: ['restricted-admin-off', 'ntlm-denied'],
    means: {
      en: 'The account may not sign in like this: an empty password, the hour, the computer, or a policy.',
      ja: 'アカウントの制限により、この方法ではサインインできません。空のパスワード、時間帯、接続元、ポリシーが疑われます。',
    },
    phrases: [
      'user account restriction',
      'account restrictions are preventing',
      'restricted the times during which you may log in',
      'limited the computers you can log on with',
      'blank passwords',
      'ユーザー アカウントの制限',
      'アカウントの制限',
      'ログインできるコンピューターがシステム管理者により制限',
      'ログオンできるコンピューターを制限',
      'ログオンできる時間を制限',
      '空白のパスワード',
      '空のパスワード',
    ],
    codes: ['0xc000006e', '0xc000006f', '0xc0000070', '0xc07', '0x1007', '0x1107', '0x52f'],
  },
  {
    id: 'restricted-admin-refused',
    suspects: ['restricted-admin-off'],
    means: {
      en: 'The machine does not accept Restricted Admin mode; without that switch it may work.',
      ja: 'VM で Restricted Admin モードを使えません。この指定を外すと接続できることがあります。',
    },
    phrases: [
      ...['support Restricted Administration mode', 'Restricted Admin', 'restrictedAdmin'],
      ...['制限付き管理モード', '制限付き管理者モード'],
    ],
    codes: ['0xe09'],
  },
  {
    id: 'password-must-change',
    suspects: [],
    means: {
      en: 'The password has expired or must be changed first, which cannot be done over this connection.',
      ja: 'パスワードの期限切れ、または変更が必要な状態です。この接続では変更できません。',
    },
    phrases: [
      ...['password has expired', 'must change your password', 'password must be changed'],
      ...['password must change', 'password is expired'],
      ...['パスワードの有効期限が切れ', 'パスワードの期限が切れ', 'パスワードを変更する必要があります'],
      ...['パスワードを変更してください'],
    ],
    codes: ['0xc0000071', '0xc0000224', '0xf07', '0x1207', '0x3000021', 'AADSTS50055'],
  },
  {
    id: 'account-locked',
    suspects: ['under-attack', 'rdp-open-to-internet', 'administrator-disabled'],
    means: {
      en: 'The account is locked after too many attempts, which may have been somebody else’s.',
      ja: '試行が多すぎたためアカウントがロックされています。ほかの誰かの試行かもしれません。',
    },
    phrases: [
      ...['account has been locked', 'locked out', 'too many logon attempts', 'too many sign in attempts'],
      ...['アカウントがロック', 'アカウントはロック', 'ロックアウト'],
    ],
    codes: ['0xc0000234', '0xd07', '0x775', 'AADSTS50053'],
  },
  {
    id: 'account-disabled',
    suspects: ['administrator-disabled'],
    means: {
      en: 'The account is disabled or has expired.',
      ja: 'アカウントが無効か、有効期限が切れています。',
    },
    phrases: [
      ...['account has been disabled', 'account is disabled', 'account is currently disabled'],
      ...['user account has expired', 'account is expired'],
      ...['アカウントは無効', 'アカウントが無効', 'アカウントは現在無効', 'アカウントの有効期限'],
    ],
    codes: ['0xc0000072', '0xc0000193', '0xb07', '0xe07', '0x533', '0x701', 'AADSTS50057'],
  },
  {
    id: 'not-allowed-to-sign-in',
    suspects: ['no-right-to-sign-in', 'logons-disabled'],
    means: {
      en: 'The account is right and may not sign in over Remote Desktop: group or right is missing, or it is denied.',
      ja: 'アカウントは正しいものの、リモートでのサインインが許可されていません。グループか権利が不足しているか、拒否されています。',
    },
    phrases: [
      'not authorized for remote login',
      'need the right to sign in through Remote Desktop Services',
      'granted the Allow log on through',
      'restricted the types of logon',
      'requested session access is denied',
      'リモート ログインを許可されて',
      'リモート ログインが許可されて',
      'リモートでサインインするには',
      'リモートからログオンするには',
      'リモート デスクトップ サービスを使ったログオン',
      'リモート デスクトップ サービスを使用してサインイン',
      'ログオンの種類',
      '要求されたセッション アクセスは拒否',
    ],
    codes: ['0xc000015b', '0x1307', '0x569'],
    extended: ['0x9'],
  },
  {
    id: 'entra-no-role',
    suspects: ['entra-sign-in'],
    means: {
      en: 'The work account lacks the role for signing in to this machine.',
      ja: '職場アカウントに、この VM へサインインするロールがありません。',
    },
    phrases: ['to prevent you from using this device', 'このデバイスを使用できないように'],
  },
  {
    id: 'entra-method-refused',
    suspects: ['entra-sign-in'],
    means: {
      en: 'Microsoft Entra ID wants another way of signing in: multifactor authentication or Conditional Access stands in between.',
      ja: 'Microsoft Entra ID が別のサインイン方法を求めています。多要素認証か条件付きアクセスによるものです。',
    },
    phrases: [
      'sign in method you are trying to use is not allowed',
      'サインイン方法は許可されて',
      'サインイン方法が許可されて',
      'サインイン方法は使用できません',
    ],
    codes: [
      ...['AADSTS50072', 'AADSTS50074', 'AADSTS50076', 'AADSTS50079', 'AADSTS50158'],
      ...['AADSTS53000', 'AADSTS53001', 'AADSTS53003', 'AADSTS53004'],
    ],
  },
  {
    id: 'entra-device-unknown',
    suspects: ['entra-sign-in'],
    means: {
      en: 'Microsoft Entra ID does not know a device of the name that was connected to: use the machine’s own name.',
      ja: '接続先の名前のデバイスが Microsoft Entra ID にありません。VM のコンピューター名で接続します。',
    },
    phrases: ['target device identifier in the request was not found'],
    codes: ['AADSTS293004'],
  },
  {
    id: 'entra-refused',
    suspects: ['entra-sign-in'],
    means: {
      en: 'Microsoft Entra ID refused the sign-in; the number says why.',
      ja: 'Microsoft Entra ID がサインインを拒否しました。理由は番号でわかります。',
    },
    phrases: [],
    codes: ['AADSTS'],
  },
];
