import { withFacts } from '../../remedies/parts/effects.ts';
import { restoreCertificateStore } from '../../remedies/restore-certificate-store.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(restoreCertificateStore, [
  {
    when: 'it has another name',
    scenarios: ['certificate-store-renamed'],
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      {
        do: 'registry',
        key: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations',
        name: 'SelfSignedCertStore',
        set: { kind: 'String', data: 'Remote Desktop' },
      },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'the machine is a connection broker',
    scenarios: ['certificate-store-renamed'],
    but: (evidence) => withFacts(evidence, { role: { cb: 1 } }),
    cannot: 'connection broker',
  },
]);
