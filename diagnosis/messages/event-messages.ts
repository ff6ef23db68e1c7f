import type { Words } from '../../base/language.ts';
import { rdpEvents } from '../articles/rdp-events.ts';
import type { ClientMessage } from './client-message.ts';

type Said = Pick<ClientMessage, 'means' | 'phrases'> & { readonly codes?: readonly string[] };

/** What each event of the article says in its text, in words that only it has. */
const said: Readonly<Record<number, Said>> = {
  1057: {
    means: {
      en: 'Windows could not make its certificate for Remote Desktop: there is no usable key.',
      ja: 'Windows がリモート デスクトップの証明書を作成できませんでした。使える鍵がありません。',
    },
    phrases: ['Keyset does not exist', 'キー セットがありません'],
    codes: ['0x80090016'],
  },
  1058: {
    means: {
      en: 'Windows could not replace its certificate for Remote Desktop: its key cannot be opened, or stands in the way.',
      ja: 'Windows がリモート デスクトップの証明書を置き換えられませんでした。鍵を開けないか、古い鍵が残っています。',
    },
    phrases: [
      ...['replace the expired self signed certificate', 'Object already exists'],
      ...['期限切れの自己署名証明書を置き換え', 'オブジェクトは既に存在します'],
    ],
    codes: ['0x8009000f'],
  },
  36870: {
    means: {
      en: 'Windows could not open the private key of its certificate.',
      ja: 'Windows がサーバー証明書の秘密鍵を開けませんでした。',
    },
    phrases: [
      ...['TLS server credential private key', 'SSL server credential private key'],
      ...['the internal error state is 10001', 'TLS サーバー資格情報の秘密キー', '内部エラーの状態は 10001'],
    ],
    codes: ['0x8009030d'],
  },
  36871: {
    means: {
      en: 'Windows could not set up TLS: protocols, ciphers or certificate do not go together.',
      ja: 'Windows が TLS を準備できませんでした。プロトコル、暗号、証明書のいずれかが合っていません。',
    },
    phrases: [
      ...['creating a TLS server credential', 'creating an SSL server credential'],
      ...['the internal error state is 10013', 'TLS サーバー資格証明を作成', 'TLS サーバー資格情報を作成'],
      '内部エラーの状態は 10013',
    ],
  },
  36872: {
    means: {
      en: 'Windows has no certificate that it could use as a server; on a domain controller this may mean nothing.',
      ja: 'サーバーとして使える証明書がありません。ドメイン コントローラーでは問題ないこともあります。',
    },
    phrases: ['suitable default server credential', '適切な既定のサーバー資格情報'],
  },
  2056: {
    means: {
      en: 'The connection broker could not sign in to its database.',
      ja: '接続ブローカーがデータベースにサインインできませんでした。',
    },
    phrases: ['logon to the database failed', 'データベースにログオンできませんでした'],
  },
  1296: {
    means: {
      en: 'The connection broker did not answer: it is not ready for calls.',
      ja: '接続ブローカーが応答しませんでした。呼び出しを受け付ける状態になっていません。',
    },
    phrases: ['not ready for RPC communication', 'RPC 通信の準備ができていません'],
  },
};

/** The events of the article. */
export const eventMessages: readonly ClientMessage[] = [...new Set(rdpEvents.map(({ id }) => id))].flatMap(
  (event) => {
    const words = said[event];
    return words ? [messageOf(event, words)] : [];
  },
);

function messageOf(event: number, words: Said): ClientMessage {
  const suspects = rdpEvents.flatMap(({ id, checks }) => (id === event ? checks : []));
  return { id: `event-${event}`, symptom: 'event-ids', event, suspects: [...new Set(suspects)], ...words };
}

const other: Words = {
  en: 'An event that the articles do not name: it is looked for on the machine.',
  ja: '元になった記事にないイベントです。VM に記録があるかを確認します。',
};

/** Of any event, whether the article names it or not. */
export const eventMessage = (event: number): ClientMessage =>
  eventMessages.find((message) => message.event === event) ?? {
    id: 'other-event',
    symptom: 'event-ids',
    event,
    suspects: [],
    means: other,
    phrases: [],
  };
