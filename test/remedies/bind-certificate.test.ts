import { bindCertificate } from '../../remedies/bind-certificate.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

const thumbprint = 'A0B1C2D3E4F5A0B1C2D3E4F5A0B1C2D3E4F5A0B1';

testRemedy(bindCertificate, [
  {
    when: 'the one in use is about to expire',
    scenarios: ['certificate-expires-soon'],
    choices: { certificate: thumbprint },
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      { do: 'need', that: 'certificate-usable', thumbprint },
      { do: 'certificate-bind', thumbprint },
    ],
  },
  {
    when: 'the one in use is for clients',
    check: 'bound-certificate-unfit',
    scenarios: ['bound-certificate-unfit'],
    choices: { certificate: thumbprint },
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      { do: 'need', that: 'certificate-usable', thumbprint },
      { do: 'certificate-bind', thumbprint },
    ],
  },
  {
    when: 'the service lost the right to read its key',
    check: 'key-not-readable',
    scenarios: ['key-not-readable'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:a0b1c2d3:90:15:1:0', mkf: '24:2400' }),
    choices: { certificate: thumbprint },
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      { do: 'need', that: 'certificate-usable', thumbprint },
      { do: 'certificate-bind', thumbprint },
    ],
  },
  {
    when: 'nobody told which one',
    scenarios: ['certificate-expires-soon'],
    cannot: 'Tell the thumbprint',
  },
  {
    when: 'somebody told the one that is about to expire',
    scenarios: ['certificate-expires-soon'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:a0b1c2d3:9:31:1:0' }),
    choices: { certificate: thumbprint },
    cannot: 'bound now',
  },
  {
    when: 'Windows uses its own',
    check: 'certificate-expired',
    scenarios: ['certificate-expired'],
    isUnfit: true,
  },
  {
    when: 'a certification authority issues the certificate',
    scenarios: ['certificate-expires-soon'],
    but: (evidence) => withFacts(evidence, { pol: { tn: 'RdpServer' } }),
    choices: { certificate: thumbprint },
    cannot: 'certification authority',
  },
]);
