import { judgeTls, type TlsCase, tlsFacts, tlsHelp } from '../inside/tls-case.ts';
import { machineName } from '../machine-name.ts';
import { tlsRows } from '../wording/tls-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export const everyTlsOff = defineGuestCheck({
  id: 'every-tls-off',
  catalogue: 'TLS.ALLOFF',
  cites: ['tls-off'],
  facts: tlsFacts,
  also: tlsHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => judgeTls('every-off', told, { vm: machineName(question), also }),
  words: {
    en: {
      name: 'Versions of TLS',
      title: ({ vm }: TlsCase) => `Every usable version of TLS is switched off on ${vm}`,
      sentence: ({ worksNow }) =>
        worksNow
          ? 'RDP works for now, but no usable version of TLS is left in the registry: at the latest after the next restart nobody gets in.'
          : 'RDP encrypts with TLS, and no version that clients use today is left. Windows drops every connection before anybody can sign in.',
      rows: (facts) => tlsRows(facts, 'en'),
    },
    ja: {
      name: 'TLS のバージョン',
      title: ({ vm }) => `${vm} で使える TLS がすべて無効です`,
      sentence: ({ worksNow }) =>
        worksNow
          ? 'いまは接続できますが、レジストリでは使える TLS が残っていません。遅くとも次の再起動後は誰も接続できなくなります。'
          : 'RDP の暗号化に使える TLS が一つも残っていないため、サインインの前にすべての接続が切れます。',
      rows: (facts) => tlsRows(facts, 'ja'),
    },
  },
});
