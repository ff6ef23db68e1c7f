import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
} from '../inside/certificate-case.ts';
import { blamedBy, noCertificate } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { registryKeys, registryRow } from '../wording/registry-row.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = CertificateCase & {
  /** Policy has a certification authority issue it from this template. */
  readonly template?: string;
};

export const certificateMissing = defineGuestCheck({
  id: 'certificate-missing',
  catalogue: 'CERT.NONE',
  cites: ['certificate-bad'],
  facts: certificateFacts,
  also: [...certificateHelp, 'policy'],
  needs: {},
  uses: {},
  followsFrom: [
    'helper-service-stopped',
    'certificate-store-renamed',
    'machine-keys-access-changed',
    'key-not-readable',
    'key-file-gone',
  ],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    const template = knownValue(also.policy)?.certificateTemplate;
    const facts: Facts = { ...found, ...(template === undefined ? {} : { template }) };
    const { selfTest, handshake, certificate, bound, isIssued, key } = found;
    if (selfTest === 'works') return { outcome: 'ok' };
    // What is wrong with a bound one is told by the check of that name.
    if (bound.bound) return { outcome: 'not-applicable' };
    if (!certificate && !isIssued) return blamedBy(selfTest, facts);
    const isDenied = handshake?.outcome === 'refused' && handshake.code === noCertificate;
    return isDenied && key !== 'denied' && key !== 'lost'
      ? { outcome: 'problem', certainty: 'likely', facts }
      : { outcome: 'ok' };
  },
  words: {
    en: {
      name: 'RDP certificate',
      title: ({ vm }: Facts) => `RDP on ${vm} has no certificate`,
      sentence: ({ certificate, template }) =>
        certificate
          ? 'There is one in its store, but RDP says that it has none to use, and drops the connection before anybody can sign in.'
          : `Without one the connection cannot be encrypted, and Windows drops it before anybody can sign in. ${template === undefined ? 'Windows makes one by itself as soon as it can; something kept it from doing so.' : 'A policy says that a certification authority issues it; none has come.'}`,
      rows: (facts) => [...certificateRows(facts, 'en'), ...templateRows(facts, 'en')],
    },
    ja: {
      name: 'RDP の証明書',
      title: ({ vm }) => `${vm} の RDP に使える証明書がありません`,
      sentence: ({ certificate, template }) =>
        certificate
          ? 'ストアに証明書はありますが、RDP は使えるものがないと答え、サインインの前に接続を切っています。'
          : `証明書がないと通信を暗号化できず、サインインの前に切断されます。${template === undefined ? '通常は Windows が自動で作成しますが、何らかの理由で作成できていません。' : 'ポリシーでは認証局が発行することになっていますが、まだ届いていません。'}`,
      rows: (facts) => [...certificateRows(facts, 'ja'), ...templateRows(facts, 'ja')],
    },
  },
});

const templateRows = ({ template }: Facts, language: Language) =>
  template === undefined
    ? []
    : [registryRow([registryKeys.terminalServicesPolicy, 'CertTemplateName'], template, language)];
