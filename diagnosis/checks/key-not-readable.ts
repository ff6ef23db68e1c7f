import { knownValue } from '../../guest/facts/fact.ts';
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
  also: [...certificateHelp, 'machineKeysAccess'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => {
    const found = certificateCase(machineName(question), told, also);
    const { certificate, key, selfTest } = found;
    if (key === 'denied') return blamedBy(selfTest, found);
    // What the folder's permissions explain is told by the check of that name.
    const isFolder = (knownValue(also.machineKeysAccess) ?? 'default') !== 'default';
    const areFilesSeen = also.rdpKeyFiles.state === 'value';
    const isLogged = isUseDenied(found) || (!areFilesSeen && isMakingDenied(found));
    if (key !== 'lost' && selfTest === 'fails' && !isFolder && isLogged)
      return { outcome: 'problem', certainty: key === 'opens' ? 'possible' : 'likely', facts: found };
    return unreadKey(found, also.rdpKeyFiles) ?? { outcome: certificate ? 'ok' : 'not-applicable' };
  },
  words: {
    en: {
      name: 'Access to the certificate’s key',
      title: ({ vm }: CertificateCase) => `RDP on ${vm} may not read its own key`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'RDP works for now, with what it read earlier or with another certificate. Once it starts again, it may not be able to encrypt connections, and nobody gets in.'
          : 'The permissions of the private key keep Windows from using the certificate, so it drops every connection before anybody can sign in.',
      rows: (found) => certificateRows(found, 'en'),
    },
    ja: {
      name: '証明書の秘密鍵の権限',
      title: ({ vm }) => `${vm} の RDP が自分の秘密鍵を読めません`,
      sentence: ({ selfTest }) =>
        selfTest === 'works'
          ? 'いまは読み込み済みの鍵か別の証明書で動いていますが、次に起動すると暗号化できず、誰も接続できなくなるおそれがあります。'
          : '秘密鍵のアクセス権が変わっていて証明書を使えないため、サインインの前に接続が切れます。',
      rows: (found) => certificateRows(found, 'ja'),
    },
  },
});

/** Of a certificate that is there, Schannel or the service may not use the key. */
const isUseDenied = ({ certificate, events }: CertificateCase): boolean =>
  certificate !== undefined &&
  (events.some(({ id }) => id === 1055) || hasEvent(events, [36870], ['8009030d', '80070005']));

/** Windows may not touch the old key to make a new one: access denied, object already exists. */
const isMakingDenied = ({ events }: CertificateCase): boolean =>
  hasEvent(events, [1057, 1058], ['80070005', '8009000f']);
