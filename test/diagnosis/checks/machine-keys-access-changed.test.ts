import { machineKeysAccessChanged } from '../../../diagnosis/checks/machine-keys-access-changed.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const sddl = 'O:SYG:SYD:PAI(A;;FA;;;BA)';
const none = { rd: '-', mkf: '-', gs: '0/0/0/0/-' };

testCheck(machineKeysAccessChanged, [
  { when: 'it is as Windows made it', outcome: 'ok' },
  {
    when: 'it is not, and RDP works',
    but: inside({ mk: sddl }),
    outcome: 'warning',
    says: [sddl, 'MachineKeys', 'RDP works for now'],
  },
  {
    when: 'it is not, and no certificate could be made',
    but: inside({ ...none, mk: sddl, hs: 'F3', ev: { n: { 'rs1057.80070005': [2, 5] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['are not as Windows sets them', 'Event 1057', '0x80070005'],
  },
  {
    when: 'it is not, no certificate is there, and nobody listens',
    but: inside({ ...none, mk: sddl, hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'it is not, and what fails has nothing to do with a key',
    but: inside({ mk: sddl, hs: 'R2!80090331' }),
    outcome: 'warning',
  },
  {
    when: 'the folder is not there',
    but: inside({ ...none, mk: '-', hs: 'C' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['the folder is missing'],
  },
]);
