import { allowServiceToReadKey } from '../../remedies/allow-service-to-read-key.ts';
import { withFacts } from '../../remedies/parts/effects.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(allowServiceToReadKey, [
  {
    when: 'the service may not read it',
    scenarios: ['key-not-readable'],
    inside: [
      {
        do: 'acl',
        path: 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_*',
        sddl: 'D:PAI(A;;FR;;;NS)(A;;FA;;;SY)(A;;FA;;;BA)',
      },
      { do: 'rdp-restart' },
    ],
  },
  {
    when: 'it is the key of a certificate that somebody bound',
    scenarios: ['key-not-readable'],
    but: (evidence) => withFacts(evidence, { bnd: 'M:eb95185a:90:15:1:0' }),
    isUnfit: true,
  },
  {
    when: 'it may be read, and Schannel says that it cannot',
    scenarios: ['key-not-readable'],
    but: (evidence) => withFacts(evidence, { rd: '86507344:91:31:1:1', mkf: '24:2400' }),
    cannot: 'protection software',
  },
]);
