import type { Words } from '../../base/language.ts';

/** What events say, in a few words; by the tag of the log and the number. */
export const eventMeanings: Readonly<Record<string, Words>> = {
  rs1035: { en: 'the listener is down', ja: 'リスナーが停止' },
  rs1036: { en: 'the listener could not start', ja: 'リスナーを開始できない' },
  rs1051: { en: 'no usable certificate', ja: '使える証明書がない' },
  rs1054: { en: 'certificate not for servers', ja: 'サーバー認証用の証明書ではない' },
  rs1055: { en: 'private key not accessible', ja: '秘密鍵にアクセスできない' },
  rs1057: { en: 'a new certificate could not be made', ja: '新しい証明書を作成できない' },
  rs1058: { en: 'the expired certificate could not be replaced', ja: '期限切れの証明書を置き換えられない' },
  rs1059: { en: 'the certificate setting was invalid', ja: '証明書の設定が無効' },
  rs1062: { en: 'the certificate of the template is missing', ja: 'テンプレートの証明書がない' },
  rs1064: { en: 'no certificate could be had for the template', ja: 'テンプレートの証明書を取得できない' },
  sc36870: { en: 'private key not accessible', ja: '秘密鍵にアクセスできない' },
  sc36871: { en: 'TLS could not be set up', ja: 'TLS を準備できない' },
  sc36872: { en: 'no suitable certificate', ja: '適切な証明書がない' },
  sc36874: { en: 'no cipher or version in common', ja: '共通の暗号やバージョンがない' },
  sc36887: { en: 'the other side broke off', ja: '相手側が TLS を中断' },
  sc36888: { en: 'this side broke off', ja: 'この VM が TLS を中断' },
  sb2056: { en: 'the broker cannot sign in to its database', ja: 'ブローカーがデータベースに接続できない' },
  bc1296: { en: 'the broker is not ready', ja: 'ブローカーの準備ができていない' },
  nl3210: { en: 'the domain refused the machine', ja: 'ドメインが VM の認証を拒否' },
  nl5719: { en: 'no domain controller could be reached', ja: 'ドメイン コントローラーに到達できない' },
  ls40960: { en: 'authentication failed', ja: '認証に失敗' },
  ls40961: { en: 'no secure connection for authentication', ja: '認証用の安全な接続を確立できない' },
};

/** Windows' codes that come with events about certificates and keys. */
export const codeMeanings: Readonly<Record<string, Words>> = {
  '80070005': { en: 'access denied', ja: 'アクセス拒否' },
  '80090016': { en: 'keyset does not exist', ja: 'キー セットがない' },
  '8009000f': { en: 'object already exists', ja: 'オブジェクトが既に存在' },
  '8009000b': { en: 'key not valid in this state', ja: '鍵が使用できない状態' },
  '80090010': { en: 'access denied', ja: 'アクセス拒否' },
  '8009030d': { en: 'credentials not recognised', ja: '資格情報を認識できない' },
};
