import type { CertificateCase } from '../diagnosis/inside/certificate-case.ts';
import { cannot } from './parts/cannot.ts';
import { withNewCertificate } from './parts/certificate-effects.ts';
import { inside } from './parts/inside.ts';
import { cannotMake, notOnBroker, rdpRestart, removeOwn } from './parts/own-certificate.ts';
import { defineRemedy } from './remedy.ts';

export const renewCertificate = defineRemedy<CertificateCase>({
  id: 'renew-certificate',
  catalogue: 'M20',
  fixes: ['certificate-missing', 'certificate-expired'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 90,
  fits: ({ facts: { bound } }) => !bound.bound,
  plan: (given) => {
    const { facts, finds } = given;
    if (finds('key-not-readable') || finds('key-file-gone'))
      return cannot(
        'Windows cannot make a new certificate while its old key is not in order. Mend the key first.',
        '古い鍵に問題があるため、新しい証明書を作成できません。先に鍵を修復してください。',
      );
    return (
      cannotMake(given) ??
      inside(given, notOnBroker, ...(isLastResort(facts) ? [] : removeOwn(given)), rdpRestart)
    );
  },
  effect: withNewCertificate,
  words: {
    en: {
      name: 'Renew the RDP certificate',
      sentence: ({ facts: { vm } }) =>
        `Restarts Remote Desktop on ${vm} so that Windows makes itself a new certificate; the old one is removed unless it is the only thing that still works.`,
      mind: 'Clients ask once whether they trust the new certificate.',
      cannotUndo: 'The old certificate does not come back.',
    },
    ja: {
      name: 'RDP の証明書を作り直す',
      sentence: ({ facts: { vm } }) =>
        `${vm} のリモート デスクトップを再起動し、Windows に新しい証明書を作らせます。古い証明書は、それがないと接続できなくなる場合を除いて削除します。`,
      mind: '次の接続時に、新しい証明書を信頼するかどうかが一度だけ確認されます。',
      cannotUndo: '古い証明書は元に戻せません。',
    },
  },
});

/** Windows failed to replace it before, and people get in with it all the same: if it fails again, it must still be there. */
const isLastResort = ({ selfTest, events }: CertificateCase): boolean =>
  selfTest === 'works' && events.some(({ id }) => id === 1058);
