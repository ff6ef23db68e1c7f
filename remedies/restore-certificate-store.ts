import type { CertificateCase } from '../diagnosis/inside/certificate-case.ts';
import { withOwnCertificate } from './parts/certificate-effects.ts';
import { inside } from './parts/inside.ts';
import { cannotMake, notOnBroker, rdpRestart } from './parts/own-certificate.ts';
import { registryKeys } from './parts/registry-keys.ts';
import { defineRemedy } from './remedy.ts';

export const restoreCertificateStore = defineRemedy<CertificateCase>({
  id: 'restore-certificate-store',
  catalogue: 'M25',
  fixes: ['certificate-store-renamed'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 90,
  plan: (given) =>
    cannotMake(given) ??
    inside(
      given,
      notOnBroker,
      {
        do: 'registry',
        key: registryKeys.winStations,
        name: 'SelfSignedCertStore',
        set: { kind: 'String', data: 'Remote Desktop' },
      },
      rdpRestart,
    ),
  effect: withOwnCertificate,
  words: {
    en: {
      name: 'Restore the certificate store',
      sentence: ({ facts: { vm } }) =>
        `Has Remote Desktop on ${vm} look for its certificate in the store Remote Desktop again, and restarts it.`,
    },
    ja: {
      name: '証明書ストアの設定を戻す',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップが証明書を探す場所を「Remote Desktop」ストアに戻し、リモート デスクトップを再起動します。`,
    },
  },
});
