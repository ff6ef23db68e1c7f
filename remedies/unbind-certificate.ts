import type { CertificateCase } from '../diagnosis/inside/certificate-case.ts';
import { withOwnCertificate } from './parts/certificate-effects.ts';
import { inside } from './parts/inside.ts';
import { noValue } from './parts/no-value.ts';
import { cannotMake, notOnBroker, rdpRestart } from './parts/own-certificate.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const unbindCertificate = defineRemedy<CertificateCase>({
  id: 'unbind-certificate',
  catalogue: 'M22',
  fixes: ['bound-certificate-unfit', 'certificate-expired', 'key-not-readable', 'key-file-gone'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 90,
  fits: ({ facts: { bound } }) => bound.bound,
  plan: (given) =>
    cannotMake(given) ??
    inside(given, notOnBroker, noValue(registryKeys.listener, 'SSLCertificateSHA1Hash'), rdpRestart),
  effect: withOwnCertificate,
  words: {
    en: {
      name: 'Use Windows’ own certificate',
      sentence: ({ facts: { vm } }) =>
        `Takes the bound certificate off Remote Desktop on ${vm}, so that Windows uses one of its own. The certificate itself stays on the machine.`,
      mind: 'Clients that insist on a certificate of your own authority warn or refuse until a valid one is bound again.',
    },
    ja: {
      name: 'Windows が作る証明書に戻す',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップへの証明書の割り当てを解除し、Windows が自分で作る証明書を使います。証明書そのものは削除しません。`,
      mind: '自社の証明機関の証明書を必須とするクライアントでは、有効な証明書を割り当て直すまで、警告が出るか接続が拒否されます。',
    },
  },
});
