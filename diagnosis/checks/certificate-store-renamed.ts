import type { Language } from '../../base/language.ts';
import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
} from '../inside/certificate-case.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { registryRow } from '../wording/registry-row.ts';
import { securityKeys } from '../wording/security-keys.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = CertificateCase & { readonly store: string };

export const certificateStoreRenamed = defineGuestCheck({
  id: 'certificate-store-renamed',
  catalogue: 'CERT.STORE',
  cites: ['certificate-bad'],
  facts: [...certificateFacts, 'selfSignedStore'],
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    // With a bound one, Windows does not look there.
    if (found.bound.bound) return { outcome: 'not-applicable' };
    const store = told.selfSignedStore?.store ?? '';
    if (store === '' || store.toLowerCase() === 'remote desktop') return { outcome: 'ok' };
    const facts: Facts = { ...found, store };
    if (found.selfTest === 'works') return { outcome: 'warning', facts };
    return { outcome: 'problem', certainty: 'likely', facts };
  },
  words: {
    en: {
      name: 'Store of the RDP certificate',
      title: ({ vm }: Facts) => `RDP on ${vm} looks for its certificate in the wrong place`,
      sentence: ({ selfTest }) =>
        `A setting names another certificate store than “Remote Desktop”. ${selfTest === 'works' ? 'RDP works for now, but may stop when its certificate has to be renewed.' : 'Windows does not find its certificate there and drops connections before anybody can sign in.'}`,
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: 'RDP の証明書ストア',
      title: ({ vm }) => `${vm} の RDP が誤った場所の証明書を参照しています`,
      sentence: ({ selfTest }) =>
        `証明書ストアの設定が既定の「Remote Desktop」ではありません。${selfTest === 'works' ? 'いまは接続できますが、証明書の更新時に使えなくなるおそれがあります。' : '証明書が見つからず、サインインの前に接続が切れます。'}`,
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = (facts: Facts, language: Language) => [
  registryRow([securityKeys.winStations, 'SelfSignedCertStore'], facts.store, language),
  ...certificateRows(facts, language),
];
