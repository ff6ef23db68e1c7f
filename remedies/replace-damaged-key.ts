import type { CertificateCase } from '../diagnosis/inside/certificate-case.ts';
import { withNewCertificate } from './parts/certificate-effects.ts';
import { inside } from './parts/inside.ts';
import { rdpKeyFile } from './parts/key-files.ts';
import { cannotMake, isBroughtIn, notOnBroker, rdpRestart, removeOwn } from './parts/own-certificate.ts';
import { defineRemedy } from './remedy.ts';

export const replaceDamagedKey = defineRemedy<CertificateCase>({
  id: 'replace-damaged-key',
  catalogue: 'M21b',
  fixes: ['key-file-gone'],
  risk: 'high',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 90,
  fits: ({ facts }) => !isBroughtIn(facts),
  plan: (given) =>
    cannotMake(given) ??
    inside(given, notOnBroker, { do: 'file-aside', path: rdpKeyFile }, ...removeOwn(given), rdpRestart),
  effect: withNewCertificate,
  words: {
    en: {
      name: 'Replace the damaged key',
      sentence: ({ facts: { vm } }) =>
        `Moves the damaged key of Remote Desktop on ${vm} aside, removes the certificate that it belonged to, and lets Windows make both anew.`,
      mind: 'Clients ask once whether they trust the new certificate.',
      cannotUndo: 'The old certificate does not come back; without its key it was of no use.',
    },
    ja: {
      name: '壊れた鍵を作り直す',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップの壊れた鍵を退避し、対になる証明書を削除して、両方を Windows に作り直させます。`,
      mind: '次の接続時に、新しい証明書を信頼するかどうかが一度だけ確認されます。',
      cannotUndo: '古い証明書は元に戻せません(鍵がないため、もともと使えないものです)。',
    },
  },
});
