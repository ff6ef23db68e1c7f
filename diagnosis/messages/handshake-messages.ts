import type { ClientMessage } from './client-message.ts';

const handshake = [
  ...['under-attack', 'port-taken-by-another', 'machine-keys-access-changed', 'key-not-readable'],
  ...['key-file-gone', 'certificate-missing', 'certificate-expired', 'every-tls-off', 'handshake-fails'],
];

/** Said after the port answered, while client and machine agree on how to speak. */
export const handshakeMessages: readonly ClientMessage[] = [
  {
    id: 'internal-error',
    symptom: 'internal-error',
    suspects: handshake,
    means: {
      en: 'The port answered, and the connection then broke: certificate, key, TLS, or too many attempts at once.',
      ja: 'ポートは応答しましたが、その後に切れています。証明書、鍵、TLS、または大量の接続試行が疑われます。',
    },
    phrases: ['internal error', '内部エラー'],
    vague: [
      ...['your session ended because of an error', 'an error occurred and the session ended'],
      ...['エラーが発生したため、セッションが終了', 'エラーのためセッションが終了'],
    ],
    codes: ['0x4'],
  },
  {
    id: 'try-again-later',
    symptom: 'internal-error',
    suspects: handshake,
    means: {
      en: 'The client was let go without a reason: most often certificate, key or TLS, or the step after the credentials.',
      ja: '理由が示されないまま切断されています。多くは証明書、鍵、TLS か、資格情報を送った後の段階の問題です。',
    },
    phrases: ['an error occurred that prevented the connection', '接続を妨げるエラーが発生'],
    vague: [
      ...['this computer cannot connect to the remote computer', 'contact the owner of the remote computer'],
      ...[
        'このコンピューターはリモート コンピューターに接続できませ',
        'リモート コンピューターの所有者またはネットワーク管理者',
      ],
    ],
    codes: ['0x904', '0x704', '0xb04'],
  },
  {
    id: 'stays-at-configuring',
    symptom: 'internal-error',
    suspects: handshake,
    means: {
      en: 'It stays at setting up the session: the port answered, and what follows does not get done.',
      ja: 'セッションの準備のまま進みません。ポートは応答しましたが、その先が終わっていません。',
    },
    phrases: [
      ...['configuring remote session', 'configuring the remote session', 'securing remote connection'],
      ...['リモート セッションを構成', 'リモート セッションの構成', 'リモートの構成'],
      ...['リモート接続をセキュリティで保護しています', 'リモート接続のセキュリティ保護'],
    ],
  },
  {
    id: 'security-not-agreed',
    symptom: 'internal-error',
    suspects: ['weak-security-layer', 'only-old-tls', 'tls12-off', 'no-usable-cipher', 'fips-on'],
    means: {
      en: 'Client and machine could not agree on security or encryption, or misunderstood each other.',
      ja: 'クライアントと VM の間で、セキュリティや暗号化の方式が合っていません。',
    },
    phrases: [
      ...['because of a security error', 'error in data encryption', 'does not support FIPS'],
      ...['security package error', 'because of a protocol error', 'RDP protocol error'],
      ...['セキュリティ エラー', 'データの暗号化でエラー', 'データ暗号化のエラー', 'FIPS 暗号化レベル'],
      ...['プロトコル エラー'],
    ],
    codes: ['0x406', '0x506', '0x606', '0x906', '0xa06', '0xb06', '0xc06', '0xe06', '0x112f'],
    extended: ['0x8'],
  },
  {
    id: 'certificate-refused',
    symptom: 'internal-error',
    suspects: ['certificate-expired', 'bound-certificate-unfit', 'clock-wrong', 'certificate-missing'],
    means: {
      en: 'The client does not accept the machine’s certificate: expired, not the expected one, or the clocks differ.',
      ja: 'VM の証明書が受け入れられていません。期限切れか、想定と違う証明書か、時刻のずれが疑われます。',
    },
    phrases: [
      'authentication certificate received from the remote computer is expired',
      'unexpected server authentication certificate',
      'certificate is expired or invalid',
      'リモート コンピューターから受信した認証証明書',
      'リモート コンピューターから受け取った認証証明書',
      '証明書の有効期限が切れているか',
      '予期しないサーバー認証証明書',
    ],
    codes: ['0x1b07', '0x907', '0x706', '0x800b0101'],
  },
  {
    id: 'clocks-differ',
    suspects: ['clock-wrong'],
    means: {
      en: 'The clocks of the client, the machine and the domain are too far apart.',
      ja: 'クライアント、VM、ドメインの時刻が大きくずれています。',
    },
    phrases: [
      ...['time or date difference between your computer', 'the clocks on the client and server'],
      ...['time and/or date difference', '時刻または日付が異なる', '時刻または日付に差', '時刻にずれ'],
    ],
    codes: ['0x1d07', '0xc0000133', '0x80090324'],
  },
];
