import type { Words } from '../../base/language.ts';
import type { EventTag } from '../../guest/facts/events.ts';

/** An event that the articles name: where it really stands, what it means, and which checks explain it. */
export type RdpEvent = {
  readonly id: number;
  /** The tag under which the probe reads it. */
  readonly tag: EventTag;
  readonly log: string;
  /** Without the blanks that the article puts around it. */
  readonly provider: string;
  /** Windows' code in it, where the same number means two things. */
  readonly code?: string;
  readonly means: Words;
  readonly checks: readonly [string, ...string[]];
};

const listener = {
  tag: 'rs',
  log: 'System',
  provider: 'Microsoft-Windows-TerminalServices-RemoteConnectionManager',
} as const;

const schannel = { tag: 'sc', log: 'System', provider: 'Schannel' } as const;

export const rdpEvents: readonly RdpEvent[] = [
  {
    id: 1057,
    ...listener,
    means: {
      en: 'Remote Desktop could not make its own certificate: there is no usable key.',
      ja: '自己署名証明書を作成できませんでした。使える鍵がありません。',
    },
    checks: ['key-file-gone', 'certificate-missing'],
  },
  {
    id: 1058,
    ...listener,
    code: '80070005',
    means: {
      en: 'The certificate has expired and could not be replaced: access to the key was denied.',
      ja: '期限切れの証明書を置き換えられませんでした。鍵へのアクセスが拒否されています。',
    },
    checks: ['key-not-readable', 'certificate-expired'],
  },
  {
    id: 1058,
    ...listener,
    code: '8009000f',
    means: {
      en: 'A new certificate could not be made: a key of that name exists already and cannot be used.',
      ja: '新しい証明書を作成できませんでした。同じ名前の鍵が既にあり、使えません。',
    },
    checks: ['key-not-readable', 'key-file-gone', 'certificate-expired'],
  },
  {
    id: 36870,
    ...schannel,
    means: {
      en: 'The private key of the server’s certificate could not be opened.',
      ja: 'サーバー証明書の秘密鍵を開けませんでした。',
    },
    checks: ['key-not-readable', 'key-file-gone'],
  },
  {
    id: 36871,
    ...schannel,
    means: {
      en: 'TLS could not be set up for the server: protocols, ciphers or certificate do not go together.',
      ja: 'サーバー側の TLS を準備できませんでした。プロトコル、暗号、証明書のいずれかが合っていません。',
    },
    checks: ['every-tls-off', 'tls12-off', 'no-usable-cipher', 'fips-on'],
  },
  {
    id: 36872,
    ...schannel,
    means: {
      en: 'There is no certificate that the server could use. On a domain controller this may mean nothing.',
      ja: 'サーバーで使える証明書がありません。ドメイン コントローラーでは問題ないこともあります。',
    },
    checks: ['certificate-missing'],
  },
  {
    id: 2056,
    tag: 'sb',
    log: 'Microsoft-Windows-TerminalServices-SessionBroker/Operational',
    provider: 'Microsoft-Windows-TerminalServices-SessionBroker',
    means: {
      en: 'The connection broker could not sign in to its database.',
      ja: '接続ブローカーがデータベースにサインインできませんでした。',
    },
    checks: ['broker-down'],
  },
  {
    id: 1296,
    tag: 'bc',
    log: 'Microsoft-Windows-TerminalServices-SessionBroker-Client/Operational',
    provider: 'Microsoft-Windows-TerminalServices-SessionBroker-Client',
    means: {
      en: 'The connection broker did not answer: it is not ready for calls.',
      ja: '接続ブローカーが応答しませんでした。呼び出しを受け付ける状態になっていません。',
    },
    checks: ['broker-down'],
  },
];
