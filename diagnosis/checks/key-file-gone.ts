import {
  type CertificateCase,
  certificateCase,
  certificateFacts,
  certificateHelp,
  hasEvent,
  unreadKey,
} from '../inside/certificate-case.ts';
import { blamedBy } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import { certificateRows } from '../wording/certificate-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export const keyFileGone = defineGuestCheck({
  id: 'key-file-gone',
  catalogue: 'CERT.KEYGONE',
  cites: ['key-lost'],
  facts: certificateFacts,
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: ['machine-keys-access-changed'],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    const { certificate, bound, key, selfTest, events } = found;
    // One that was bound without a key at all is told by the check of that name.
    if (bound.bound && bound.found && !bound.certificate.hasKey) return { outcome: 'not-applicable' };
    if (key === 'lost') return blamedBy(selfTest, found);
    // NTE_BAD_KEYSET: a new certificate could not be made, for the key's container leads nowhere.
    if (!certificate && selfTest !== 'works' && hasEvent(events, [1057, 1058], ['80090016']))
      return { outcome: 'problem', certainty: 'likely', facts: found };
    return unreadKey(found, also.rdpKeyFiles) ?? { outcome: certificate ? 'ok' : 'not-applicable' };
  },
  words: {
    en: {
      name: 'Key of the RDP certificate',
      title: ({ vm }: CertificateCase) => `The private key of RDP on ${vm} is missing or damaged`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'RDP works for now, with what it read earlier or with another certificate. Once it starts again, it may not be able to encrypt connections, and nobody gets in.'
          : 'A certificate without its key is of no use: Windows cannot encrypt the connection and drops it before anybody can sign in.',
      rows: (found) => certificateRows(found, 'en'),
    },
    ja: {
      name: 'RDP の証明書の秘密鍵',
      title: ({ vm }) => `${vm} の RDP の秘密鍵がないか、壊れています`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'いまは読み込み済みの鍵か別の証明書で動いていますが、次に起動すると暗号化できず、誰も接続できなくなるおそれがあります。'
          : '鍵がなければ証明書は役に立ちません。通信を暗号化できず、サインインの前に接続が切れます。',
      rows: (found) => certificateRows(found, 'ja'),
    },
  },
});
