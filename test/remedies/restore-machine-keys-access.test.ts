import { withFacts } from '../../remedies/parts/effects.ts';
import { restoreMachineKeysAccess } from '../../remedies/restore-machine-keys-access.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(restoreMachineKeysAccess, [
  {
    when: 'only administrators are left in it',
    scenarios: ['machine-keys-access-changed'],
    inside: [
      {
        do: 'acl',
        path: 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys',
        sddl: 'D:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)',
      },
    ],
    next: 'certificate-missing',
  },
  {
    when: 'the folder is gone',
    scenarios: ['machine-keys-access-changed'],
    but: (evidence) => withFacts(evidence, { mk: '-' }),
    cannot: 'backup',
  },
]);
