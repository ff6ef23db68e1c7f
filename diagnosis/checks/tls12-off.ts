import { judgeTls, type TlsCase, tlsFacts, tlsHelp } from '../inside/tls-case.ts';
import { machineName } from '../machine-name.ts';
import { tlsRows } from '../wording/tls-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

export const tls12Off = defineGuestCheck({
  id: 'tls12-off',
  catalogue: 'TLS.12OFF',
  cites: ['tls-off'],
  facts: tlsFacts,
  also: tlsHelp,
  needs: {},
  uses: {},
  followsFrom: [],
  judge: (told, { also, question }) => judgeTls('tls12-off', told, { vm: machineName(question), also }),
  words: {
    en: {
      name: 'TLS 1.2',
      title: ({ vm }: TlsCase) => `TLS 1.2 is switched off on ${vm}`,
      sentence: ({ worksNow }) =>
        worksNow
          ? 'RDP works for now, but TLS 1.2, which most clients need, is switched off: at the latest after the next restart they do not get in.'
          : 'RDP encrypts with TLS, and the version that clients need is switched off in the registry. They are dropped before anybody can sign in.',
      rows: (facts) => tlsRows(facts, 'en'),
    },
    ja: {
      name: 'TLS 1.2',
      title: ({ vm }) => `${vm} で TLS 1.2 が無効です`,
      sentence: ({ worksNow }) =>
        worksNow
          ? 'いまは接続できますが、多くのクライアントが必要とする TLS 1.2 が無効です。遅くとも次の再起動後は接続できなくなります。'
          : 'RDP の暗号化に必要な TLS 1.2 がレジストリで無効になっているため、サインインの前に接続が切れます。',
      rows: (facts) => tlsRows(facts, 'ja'),
    },
  },
});
