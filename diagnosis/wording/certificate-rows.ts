import type { Language } from '../../base/language.ts';
import type { Certificate } from '../../guest/facts/certificates.ts';
import type { Row } from '../checks/check.ts';
import { type CertificateCase, certificateEvents } from '../inside/certificate-case.ts';
import type { KeyState } from '../inside/key-state.ts';
import { eventRows } from './event-rows.ts';
import { registryKeys, registryRow } from './registry-row.ts';
import { selfTestRows } from './self-test-row.ts';

/** The certificate that RDP uses, its key, what came of trying it, and what the log says. */
export const certificateRows = (found: CertificateCase, language: Language): readonly Row[] => {
  const { bound, handshake, events } = found;
  const words = terms[language];
  const key = sayKey(found, language);
  return [
    { label: words.certificate, value: sayCertificate(found, language) },
    ...(bound.bound ? [boundRow(bound, language)] : []),
    ...(key === undefined ? [] : [{ label: words.key, value: key }]),
    ...selfTestRows(handshake, language),
    ...eventRows(events, certificateEvents, language),
  ];
};

export function sayCertificate({ certificate, isIssued }: CertificateCase, language: Language): string {
  const words = terms[language];
  return certificate ? certificateLine(certificate, words) : isIssued ? words.issued : words.none;
}

/** Whether its key opens; nothing where that is not known. */
export const sayKey = ({ key, certificate }: CertificateCase, language: Language): string | undefined =>
  key === 'not-known' ? undefined : keyLine(key, certificate, terms[language]);

const boundRow = (bound: Extract<CertificateCase['bound'], { bound: true }>, language: Language): Row =>
  registryRow(
    [registryKeys.listener, 'SSLCertificateSHA1Hash'],
    bound.found ? `${bound.certificate.thumbprint}…` : `${bound.thumbprint}… (${terms[language].notInStore})`,
    language,
  );

const certificateLine = ({ thumbprint, daysLeft, selfSigned }: Certificate, words: Terms): string =>
  [
    `${thumbprint}…`,
    selfSigned ? words.selfSigned : words.issued,
    daysLeft < 0 ? words.expired(-daysLeft) : words.expires(daysLeft),
  ].join(' · ');

const keyLine = (
  key: Exclude<KeyState, 'not-known'>,
  certificate: Certificate | undefined,
  words: Terms,
): string => {
  const lacking = certificate?.keyFileFound
    ? [
        ...(certificate.systemHasFullControl ? [] : [words.systemLacks]),
        ...(certificate.networkServiceReads ? [] : [words.networkServiceLacks]),
      ]
    : [];
  return [words[key], ...(key === 'denied' ? lacking : [])].join(' · ');
};

type Terms = Readonly<
  Record<
    | Exclude<KeyState, 'not-known'>
    | 'certificate'
    | 'none'
    | 'notInStore'
    | 'selfSigned'
    | 'issued'
    | 'key'
    | 'systemLacks'
    | 'networkServiceLacks',
    string
  >
> &
  Readonly<Record<'expired' | 'expires', (days: number) => string>>;

const terms: Readonly<Record<Language, Terms>> = {
  en: {
    certificate: 'Certificate',
    none: 'none',
    notInStore: 'in no store of this machine',
    selfSigned: 'self-signed',
    issued: 'issued by a certification authority',
    expired: (days) => (days === 1 ? 'expired a day ago' : `expired ${days} days ago`),
    expires: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    key: 'Private key',
    opens: 'opens',
    denied: 'access denied',
    lost: 'missing or damaged',
    systemLacks: 'SYSTEM lacks full control',
    networkServiceLacks: 'NETWORK SERVICE may not read',
  },
  ja: {
    certificate: '証明書',
    none: 'なし',
    notInStore: 'このマシンのどのストアにもない',
    selfSigned: '自己署名',
    issued: '認証局が発行',
    expired: (days) => `${days} 日前に期限切れ`,
    expires: (days) => `残り ${days} 日`,
    key: '秘密鍵',
    opens: '読み取り可',
    denied: 'アクセス拒否',
    lost: '存在しないか破損',
    systemLacks: 'SYSTEM にフル コントロールなし',
    networkServiceLacks: 'NETWORK SERVICE に読み取り権限なし',
  },
};
