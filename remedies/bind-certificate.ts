import type { CertificateCase } from '../diagnosis/inside/certificate-case.ts';
import type { EvidenceById } from '../diagnosis/value-in.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts, withUntriedHandshake } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { isBroughtIn, notOnBroker } from './parts/own-certificate.ts';
import { defineRemedy, type RemedyCase } from './remedy.ts';

export const bindCertificate = defineRemedy<CertificateCase>({
  id: 'bind-certificate',
  catalogue: 'M24',
  fixes: ['certificate-expires-soon', 'bound-certificate-unfit', 'certificate-expired', 'key-not-readable'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: ['certificate'],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 40,
  fits: ({ facts: { bound } }) => bound.bound,
  plan: (given) => {
    const { certificate: thumbprint } = given.choices;
    if (thumbprint === undefined)
      return cannot(
        'Tell the thumbprint of a certificate that is in the machine’s store Personal, with its private key.',
        'マシンの「個人」ストアにある秘密鍵付きの証明書の拇印を指定してください。',
      );
    if (knownOf(given.fact('policy'))?.certificateTemplate !== undefined)
      return cannot(
        'A policy has a certification authority issue this certificate and binds it again. Ask whoever runs the authority.',
        'ポリシーにより証明機関の証明書が割り当てられるため、変更しても元に戻ります。証明機関の管理者に確認してください。',
      );
    if (isBoundInVain(given, thumbprint))
      return cannot(
        'This is the certificate that is bound now. Bring its successor to the machine first, and tell the thumbprint of that one.',
        'いま割り当てられている証明書の拇印です。後継の証明書をマシンに入れてから、その拇印を指定してください。',
      );
    return inside(
      given,
      notOnBroker,
      { do: 'need', that: 'certificate-usable', thumbprint },
      { do: 'certificate-bind', thumbprint },
    );
  },
  effect: (evidence, { choices }) => bound(evidence, (choices.certificate ?? '').slice(0, 8).toLowerCase()),
  words: {
    en: {
      name: 'Bind another certificate',
      sentence: ({ facts: { vm }, choices }) =>
        `Has Remote Desktop on ${vm} use the certificate ${choices.certificate ?? ''}, and lets the service read its key. New connections see it at once.`,
    },
    ja: {
      name: '別の証明書を割り当てる',
      sentence: ({ facts: { vm }, choices }) =>
        `${vm} のリモート デスクトップに証明書 ${choices.certificate ?? ''} を割り当て、サービスに秘密鍵の読み取りを許可します。新しい接続からすぐに使われます。`,
    },
  },
});

/** Binding the same once more only gives the service its key again. */
function isBoundInVain({ facts }: RemedyCase<CertificateCase>, thumbprint: string): boolean {
  const { bound, key, certificate } = facts;
  if (!bound.bound) return false;
  const now = bound.found ? bound.certificate.thumbprint : bound.thumbprint;
  const isKeyAtFault = isBroughtIn(facts) && key === 'denied' && (certificate?.daysLeft ?? -1) >= 0;
  return thumbprint.toLowerCase().startsWith(now) && !isKeyAtFault;
}

/** The harness binds none that is not valid now; how long it stays so, nobody has seen. */
const bound = (evidence: EvidenceById, thumbprint: string): EvidenceById =>
  withUntriedHandshake(
    withFacts(evidence, { bnd: `M:${thumbprint}:365:31:1:0`, gs: `3/0/0/0/${thumbprint}` }),
  );
