import { withFacts } from '../../remedies/parts/effects.ts';
import { renewCertificate } from '../../remedies/renew-certificate.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(renewCertificate, [
  {
    when: 'there is none',
    scenarios: ['certificate-missing'],
    inside: [{ do: 'need', that: 'not-connection-broker' }, { do: 'rdp-restart' }],
  },
  {
    when: 'it has expired, Windows could not replace it, and people still get in',
    check: 'certificate-expired',
    scenarios: ['certificate-expired'],
    inside: [{ do: 'need', that: 'not-connection-broker' }, { do: 'rdp-restart' }],
  },
  {
    when: 'it has expired, and nobody gets in',
    check: 'certificate-expired',
    scenarios: ['certificate-expired'],
    but: (evidence) => withFacts(evidence, { rd: '51041a2b:-13:31:1:1', hs: 'F3' }),
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      { do: 'certificate-remove', thumbprint: '51041A2B' },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'TLS is off as well',
    scenarios: ['certificate-missing', 'tls12-off'],
    inside: [{ do: 'need', that: 'not-connection-broker' }, { do: 'rdp-restart' }],
    next: 'tls12-off',
  },
  {
    when: 'the old key is not in order',
    scenarios: ['certificate-missing', 'key-not-readable'],
    cannot: 'Mend the key first',
  },
  {
    when: 'the folder of keys is closed',
    scenarios: ['machine-keys-access-changed'],
    cannot: 'Restore them first',
  },
  {
    when: 'somebody bound another one',
    check: 'certificate-expired',
    scenarios: ['certificate-expires-soon'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:eb95185a:-9:31:1:0' }),
    isUnfit: true,
  },
  {
    when: 'the machine is a connection broker',
    scenarios: ['certificate-missing'],
    but: (evidence) => withFacts(evidence, { role: { cb: 1 } }),
    cannot: 'connection broker',
  },
  {
    when: 'a certification authority issues the certificate',
    scenarios: ['certificate-missing'],
    but: (evidence) => withFacts(evidence, { pol: { tn: 'RdpServer' } }),
    cannot: 'certification authority',
  },
]);
