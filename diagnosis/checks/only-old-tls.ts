import { judgeTls, type TlsCase, tlsFacts, tlsHelp } from '../inside/tls-case.ts';
import { machineName } from '../machine-name.ts';
import { tlsRows } from '../wording/tls-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export const onlyOldTls = defineGuestCheck({
  id: 'only-old-tls',
  catalogue: 'TLS.OLDONLY',
  cites: ['tls-off'],
  facts: tlsFacts,
  also: tlsHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => judgeTls('only-old', told, { vm: machineName(question), also }),
  words: {
    en: {
      name: 'Old versions of TLS',
      title: ({ vm }: TlsCase) => `${vm} speaks only old versions of TLS`,
      sentence: ({ worksNow }) =>
        worksNow
          ? 'RDP works for now, but only TLS 1.0 or 1.1 is left in the registry: at the latest after the next restart clients of today do not get in.'
          : 'Only TLS 1.0 or 1.1 is switched on. Clients of today no longer accept them, and the connection ends before anybody can sign in.',
      rows: (facts) => tlsRows(facts, 'en'),
    },
    ja: {
      name: '古い TLS',
      title: ({ vm }) => `${vm} では古い TLS しか使えません`,
      sentence: ({ worksNow }) =>
        worksNow
          ? 'いまは接続できますが、レジストリでは TLS 1.0 / 1.1 しか残っていません。遅くとも次の再起動後は、現在のクライアントから接続できなくなります。'
          : '有効なのは TLS 1.0 / 1.1 だけです。現在のクライアントはこれを受け付けないため、サインインの前に接続が切れます。',
      rows: (facts) => tlsRows(facts, 'ja'),
    },
  },
});
