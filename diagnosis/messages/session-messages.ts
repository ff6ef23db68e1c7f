import type { ClientMessage } from './client-message.ts';

/** Said when the person is as good as in, or was. */
export const sessionMessages: readonly ClientMessage[] = [
  {
    id: 'too-many-sessions',
    suspects: ['logons-disabled'],
    means: {
      en: 'All sessions that the machine allows are taken, by disconnected ones too.',
      ja: '許可されたセッションがすべて使われています。切断済みのセッションも数に入ります。',
    },
    phrases: [
      'too many users',
      'maximum number of allowed connections',
      'maximum user limit',
      'all connections are in use',
      'select a user to disconnect',
      'ユーザーが多すぎ',
      'ユーザー数が多すぎ',
      '許可されている最大接続数',
      '最大接続数を超え',
      '接続数が制限され',
      '切断するユーザーを選択',
    ],
    codes: ['0x56c', '0x300004e'],
  },
  {
    id: 'logons-disabled',
    suspects: ['logons-disabled'],
    means: {
      en: 'Somebody has switched new sign-ins off, for maintenance for instance.',
      ja: 'メンテナンスなどのため、新しいサインインが無効にされています。',
    },
    phrases: [
      ...['remote logins are currently disabled', 'remote logons are currently disabled'],
      ...['logons are currently disabled', 'logons to this server are disabled', 'drain mode'],
      ...[
        'リモート ログオンは現在無効',
        'リモート ログインは現在無効',
        'ログオンは現在無効',
        'ドレイン モード',
      ],
    ],
  },
  {
    id: 'session-ended',
    suspects: [
      ...['service-crashes', 'profile-broken', 'memory-exhausted', 'system-drive-full', 'under-attack'],
      ...['ports-exhausted'],
    ],
    means: {
      en: 'The machine let the person in and ended the session at once, or shows nothing: something in Windows fails.',
      ja: '接続はできますが、すぐに切れるか画面が表示されません。Windows の中で何かが失敗しています。',
    },
    phrases: [
      ...['remote computer ended the connection', 'black screen', 'blank screen', 'disconnects immediately'],
      ...['disconnected immediately', 'disconnected right after', 'low on server resources'],
      ...['リモート コンピューターが接続を終了', 'リモート コンピューターによって接続が終了'],
      ...['黒い画面', '画面が真っ黒', '画面が黒', 'すぐに切断', 'すぐ切断', 'すぐに切れ'],
    ],
    vague: [
      ...['Remote Desktop Services session has ended', 'Remote Desktop Services session ended'],
      ...['リモート デスクトップ サービス セッションが終了', 'リモート セッションが切断'],
      ...['リモート セッションは切断'],
    ],
    extended: ['0x6'],
  },
  {
    id: 'connection-lost',
    suspects: [
      ...['under-attack', 'memory-exhausted', 'processor-exhausted', 'ports-exhausted', 'service-crashes'],
      ...['platform-unhealthy'],
    ],
    means: {
      en: 'It worked and then broke off: the network in between, or a machine that no longer keeps up.',
      ja: '接続中に切れています。途中のネットワークか、VM の負荷が疑われます。',
    },
    phrases: [
      ...['connection was lost', 'connection to the remote computer was lost', 'lost due to a network error'],
      ...['disconnects randomly', 'keeps disconnecting'],
      ...[
        '接続が失われました',
        '接続が切れました',
        'ネットワーク エラーにより接続が',
        '頻繁に切断',
        'たびたび切れ',
      ],
    ],
    codes: ['0x304', '0x404'],
  },
  {
    id: 'replaced-by-another',
    suspects: [],
    means: {
      en: 'Somebody connected with the same account and took the session over.',
      ja: '同じアカウントでほかの人が接続し、セッションが移りました。',
    },
    phrases: [
      ...[
        'another user connected to the remote computer',
        'computer, so your connection was lost',
        'another connection was made to the remote computer',
      ],
      '別のユーザーがリモート コンピューターに接続したため、接続が失われました',
      '別のユーザーがリモート コンピューターに接続した',
      '別の接続がリモート コンピューターに',
    ],
    extended: ['0x5'],
  },
  {
    id: 'profile-not-loaded',
    suspects: ['profile-broken', 'system-drive-full'],
    means: {
      en: 'Windows could not load the person’s profile.',
      ja: 'Windows がユーザー プロファイルを読み込めませんでした。',
    },
    phrases: [
      ...['User Profile Service failed', 'user profile cannot be loaded', 'temporary profile'],
      ...['ユーザー プロファイル サービス', 'ユーザー プロファイルを読み込めません', '一時プロファイル'],
      ...['一時的なプロファイル'],
    ],
  },
];
