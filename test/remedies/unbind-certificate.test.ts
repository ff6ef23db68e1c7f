import { withFacts } from '../../remedies/parts/effects.ts';
import { unbindCertificate } from '../../remedies/unbind-certificate.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(unbindCertificate, [
  {
    when: 'it was not issued for servers',
    scenarios: ['bound-certificate-unfit'],
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
        name: 'SSLCertificateSHA1Hash',
        set: { kind: 'none' },
      },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'it has expired, and Windows has none of its own that is of use',
    check: 'certificate-expired',
    scenarios: ['certificate-expires-soon'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:eb95185a:-9:31:1:0', rd: '86507344:-2:31:1:1' }),
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
        name: 'SSLCertificateSHA1Hash',
        set: { kind: 'none' },
      },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'its key may not be read',
    check: 'key-not-readable',
    scenarios: ['key-not-readable'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:eb95185a:90:15:1:0', rd: '86507344:91:31:1:1' }),
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
        name: 'SSLCertificateSHA1Hash',
        set: { kind: 'none' },
      },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'none is bound',
    check: 'key-file-gone',
    scenarios: ['key-file-gone'],
    isUnfit: true,
  },
  {
    when: 'the machine is a connection broker',
    scenarios: ['bound-certificate-unfit'],
    but: (evidence) => withFacts(evidence, { role: { cb: 1 } }),
    cannot: 'connection broker',
  },
  {
    when: 'a certification authority issues the certificate',
    scenarios: ['bound-certificate-unfit'],
    but: (evidence) => withFacts(evidence, { pol: { tn: 'RdpServer' } }),
    cannot: 'certification authority',
  },
]);
