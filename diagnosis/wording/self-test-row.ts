import type { Language } from '../../base/language.ts';
import type { Handshake } from '../../guest/facts/listener.ts';
import type { Row } from '../checks/check.ts';
import { noCertificate } from '../inside/self-test.ts';
import { sayCode } from './say-code.ts';

/** What came of speaking RDP to the machine from inside it; no row where nothing was heard. */
export const selfTestRows = (handshake: Handshake | undefined, language: Language): readonly Row[] =>
  handshake ? [{ label: terms[language].label, value: said(handshake, language) }] : [];

function said(handshake: Handshake, language: Language): string {
  const words = terms[language];
  switch (handshake.outcome) {
    case 'tls': {
      const { protocol, thumbprint, nla } = handshake;
      const parts = [protocols[protocol] ?? `TLS ${protocol}`, nla ? words.nla : words.noNla];
      return `${words.works} · ${parts.join(' · ')} · ${words.certificate} ${thumbprint}`;
    }
    case 'tls-failed':
      return `${words.failed} · ${sayCode(handshake.code, language)}`;
    case 'refused':
      return handshake.code === noCertificate ? words.noCertificate : `${words.refused} · ${handshake.code}`;
    case 'plain':
    case 'closed':
    case 'timeout':
      return words[handshake.outcome];
    default:
      return handshake satisfies never;
  }
}

/** By .NET's number. */
const protocols: Readonly<Record<number, string>> = {
  192: 'TLS 1.0',
  768: 'TLS 1.1',
  3072: 'TLS 1.2',
  12288: 'TLS 1.3',
};

type Terms = Readonly<
  Record<
    | 'label'
    | 'works'
    | 'nla'
    | 'noNla'
    | 'certificate'
    | 'failed'
    | 'noCertificate'
    | 'refused'
    | 'plain'
    | 'closed'
    | 'timeout',
    string
  >
>;

const terms: Readonly<Record<Language, Terms>> = {
  en: {
    label: 'Tried from inside',
    works: 'RDP answers',
    nla: 'NLA offered',
    noNla: 'no NLA',
    certificate: 'certificate',
    failed: 'encryption (TLS) fails',
    noCertificate: 'RDP says it has no certificate',
    refused: 'RDP refuses',
    plain: 'RDP offers no TLS',
    closed: 'the connection is accepted and closed at once',
    timeout: 'no answer',
  },
  ja: {
    label: '内部からの接続テスト',
    works: 'RDP が応答',
    nla: 'NLA あり',
    noNla: 'NLA なし',
    certificate: '証明書',
    failed: '暗号化(TLS)に失敗',
    noCertificate: 'RDP が「証明書なし」と回答',
    refused: 'RDP が拒否',
    plain: 'RDP が TLS に非対応',
    closed: '接続直後に切断',
    timeout: '応答なし',
  },
};
