import { withFacts } from '../../remedies/parts/effects.ts';
import { replaceDamagedKey } from '../../remedies/replace-damaged-key.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(replaceDamagedKey, [
  {
    when: 'its file is gone',
    scenarios: ['key-file-gone'],
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      {
        do: 'file-aside',
        path: 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_*',
      },
      { do: 'certificate-remove', thumbprint: '86507344' },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'its file is empty',
    scenarios: ['key-file-damaged'],
    inside: [
      { do: 'need', that: 'not-connection-broker' },
      {
        do: 'file-aside',
        path: 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_*',
      },
      { do: 'certificate-remove', thumbprint: '86507344' },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'it is the key of a certificate that somebody bound',
    scenarios: ['key-file-gone'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:eb95185a:90:1:1:0' }),
    isUnfit: true,
  },
  {
    when: 'the machine is a connection broker',
    scenarios: ['key-file-gone'],
    but: (evidence) => withFacts(evidence, { role: { cb: 1 } }),
    cannot: 'connection broker',
  },
  {
    when: 'a certification authority issues the certificate',
    scenarios: ['key-file-gone'],
    but: (evidence) => withFacts(evidence, { pol: { tn: 'RdpServer' } }),
    cannot: 'certification authority',
  },
]);
