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

export const keyNotReadable = defineGuestCheck({
  id: 'key-not-readable',
  catalogue: 'CERT.KEY',
  cites: ['key-not-readable'],
  facts: certificateFacts,
  also: certificateHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    const { certificate, key, selfTest } = found;
    if (key === 'denied') return blamedBy(selfTest, found);
    if (key !== 'lost' && selfTest === 'fails' && isDeniedByLog(found))
      return { outcome: 'problem', certainty: 'likely', facts: found };
    return unreadKey(found, also.rdpKeyFiles) ?? { outcome: certificate ? 'ok' : 'not-applicable' };
  },
  words: {
    en: {
      name: 'Access to the certificate’s key',
      title: ({ vm }: CertificateCase) => `RDP on ${vm} may not read its own key`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'RDP still works with the key it read earlier; after the next restart it cannot encrypt connections, and nobody gets in.'
          : 'The permissions of the private key keep Windows from using the certificate, so it drops every connection before anybody can sign in.',
      rows: (found) => certificateRows(found, 'en'),
    },
    ja: {
      name: '証明書の秘密鍵の権限',
      title: ({ vm }) => `${vm} の RDP が自分の秘密鍵を読めません`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'いまは読み込み済みの鍵で動いていますが、次の再起動後は暗号化できなくなり、誰も接続できません。'
          : '秘密鍵のアクセス権が変わっていて証明書を使えないため、サインインの前に接続が切れます。',
      rows: (found) => certificateRows(found, 'ja'),
    },
  },
});

/** The key is denied (1055), Windows may not touch the old one (access denied, exists already), or Schannel may not (unknown credentials). */
const isDeniedByLog = ({ events }: CertificateCase): boolean =>
  events.some(({ id }) => id === 1055) ||
  hasEvent(events, [1057, 1058], ['80070005', '8009000f']) ||
  hasEvent(events, [36870], ['8009030d', '80070005']);
