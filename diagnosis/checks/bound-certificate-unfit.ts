import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
} from '../inside/certificate-case.ts';
import { blamedBy } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Fault = 'not-found' | 'without-key' | 'wrong-purpose';

type Facts = CertificateCase & { readonly fault: Fault };

export const boundCertificateUnfit = defineGuestCheck({
  id: 'bound-certificate-unfit',
  catalogue: 'CERT.BOUND',
  cites: ['bound-certificate-wrong'],
  facts: certificateFacts,
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    if (!found.bound.bound) return { outcome: 'not-applicable' };
    const fault = faultOf(found.bound);
    return fault ? blamedBy(found.selfTest, { ...found, fault } satisfies Facts) : { outcome: 'ok' };
  },
  words: {
    en: {
      name: 'Certificate bound to RDP',
      title: ({ vm }: Facts) => `The certificate that was bound to RDP on ${vm} cannot be used`,
      sentence: ({ fault, selfTest }) =>
        `${why[fault].en} ${now[selfTest === 'works' ? 'works' : 'blocks'].en}`,
      rows: (facts) => certificateRows(facts, 'en'),
    },
    ja: {
      name: 'RDP に割り当てた証明書',
      title: ({ vm }) => `${vm} の RDP に割り当てた証明書を使えません`,
      sentence: ({ fault, selfTest }) =>
        `${why[fault].ja}${now[selfTest === 'works' ? 'works' : 'blocks'].ja}`,
      rows: (facts) => certificateRows(facts, 'ja'),
    },
  },
});

function faultOf(bound: Extract<CertificateCase['bound'], { bound: true }>): Fault | undefined {
  if (!bound.found) return 'not-found';
  if (!bound.certificate.hasKey) return 'without-key';
  return bound.certificate.purpose === 'other' ? 'wrong-purpose' : undefined;
}

const why = {
  'not-found': {
    en: 'Its thumbprint belongs to no certificate on the machine.',
    ja: '拇印に一致する証明書がこのマシンにありません。',
  },
  'without-key': {
    en: 'It was brought to the machine without its private key.',
    ja: '秘密鍵のない証明書です。',
  },
  'wrong-purpose': {
    en: 'It was not issued for servers (Server Authentication).',
    ja: 'サーバー認証用に発行された証明書ではありません。',
  },
} as const satisfies Readonly<Record<Fault, unknown>>;

const now = {
  works: {
    en: 'RDP works for now, with another certificate or until it starts again.',
    ja: 'いまは別の証明書で、または次に起動するまでは接続できます。',
  },
  blocks: {
    en: 'So Windows cannot encrypt the connection and drops it before anybody can sign in.',
    ja: '通信を暗号化できないため、サインインの前に接続が切れます。',
  },
} as const;
