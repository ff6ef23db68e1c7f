import type { ClientMessage } from './client-message.ts';

const licensing = [
  ...['grace-period-over', 'license-server-unreachable', 'license-servers-in-wrong-key'],
  ...['per-user-without-domain', 'session-host-role-unused'],
];

/** Said by machines with the role of a session host. */
export const licenseMessages: readonly ClientMessage[] = [
  {
    id: 'no-license-server',
    symptom: 'license-server',
    suspects: licensing,
    means: {
      en: 'The machine finds no licence server that helps, and its grace period of 120 days is over or ends soon.',
      ja: '使えるライセンス サーバーが見つからず、120 日の猶予期間も切れているか、まもなく切れます。',
    },
    phrases: [
      'no license server',
      'no RD license server',
      'no Remote Desktop License Server',
      'Remote Desktop License Servers available to provide a license',
      'Remote Desktop Services will stop working',
      'grace period',
      'licensing mode for the Remote Desktop Session Host server is not configured',
      'licensing mode is not configured',
      'problem with your Remote Desktop license',
      'ライセンスを提供するためのリモート デスクトップ ライセンス サーバー',
      'ライセンスを提供するリモート デスクトップ ライセンス サーバー',
      '利用できるリモート デスクトップ ライセンス サーバーがありません',
      'リモート デスクトップ ライセンス サーバーが利用できない',
      'リモート デスクトップ サービスは動作を停止',
      '猶予期間',
      'ライセンス モードが構成されていません',
      'リモート デスクトップ ライセンスに問題',
    ],
    vague: ['license', 'licensing', 'ライセンス'],
    extended: ['0x101'],
  },
  {
    id: 'no-license-left',
    symptom: 'license-server',
    suspects: ['grace-period-over', 'license-server-unreachable', 'per-user-without-domain'],
    means: {
      en: 'There is no client access licence (CAL) for this client, or the one that it has cannot be used.',
      ja: 'このクライアントに使えるクライアント アクセス ライセンス (CAL) がありません。',
    },
    phrases: [
      ...['client access licenses available for this computer', 'client access license'],
      ...['クライアント アクセス ライセンス', 'RDS CAL'],
    ],
    extended: ['0x102', '0x104', '0x105', '0x109'],
  },
  {
    id: 'licensing-broke-off',
    symptom: 'license-server',
    suspects: licensing,
    means: {
      en: 'Handing out the licence broke off between client, machine and licence server.',
      ja: 'ライセンスの受け渡しが途中で失敗しています。',
    },
    phrases: [
      ...['error in the licensing protocol', 'licensing protocol error', 'licensing timed out'],
      ...['a licensing error occurred', 'ended the licensing protocol', 'invalid licensing message'],
      ...['ライセンス プロトコル', 'ライセンスのプロトコル', 'ライセンスのタイムアウト'],
      ...['ライセンス ネゴシエーション', 'ライセンスのネゴシエーション'],
    ],
    codes: ['0x808', '0x908'],
    extended: ['0x100', '0x103', '0x106', '0x107', '0x108', '0x10a', '0x10b'],
  },
  {
    id: 'admin-session-works',
    symptom: 'license-server',
    suspects: licensing,
    means: {
      en: 'The administrative session gets in and normal ones do not: it needs no licence.',
      ja: '管理用の接続だけができる状態です。管理用の接続にはライセンスが要りません。',
    },
    phrases: [
      ...['/admin works', 'works with /admin', 'only works with /admin', 'only with /admin', 'only /admin'],
      ...['/admin では接続', '/admin なら接続', '/admin だと接続', '/admin を付けると接続'],
      ...['/admin なら入れ', '/admin では入れ', '/admin だと入れ'],
    ],
  },
];
