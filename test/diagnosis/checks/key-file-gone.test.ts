import { keyFileGone } from '../../../diagnosis/checks/key-file-gone.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const gone = { rd: 'a1b2c3d4:150:1:1:1', mkf: '-' };

testCheck(keyFileGone, [
  { when: 'the key opens', outcome: 'ok' },
  {
    when: 'its file is gone, and nothing works',
    but: inside({ ...gone, hs: 'C', ev: { n: { 'sc36870.80090016': [1, 2] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['is missing or damaged', 'Event 36870', '0x80090016'],
  },
  {
    when: 'its file is empty',
    but: inside({ rd: 'a1b2c3d4:150:29:1:1', mkf: '24:0', hs: 'R2!80090331' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'RDP works with what it read before',
    but: inside(gone),
    outcome: 'warning',
    says: ['Once it starts again'],
  },
  {
    when: 'nobody listens',
    but: inside({ ...gone, hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'no certificate can be made, for the keyset does not exist (event 1057)',
    but: inside({ rd: '-', mkf: '-', hs: 'F3', ev: { n: { 'rs1057.80090016': [3, 4] } } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Event 1057', '0x80090016'],
  },
  {
    when: 'no certificate can be made for another reason',
    but: inside({ rd: '-', mkf: '-', hs: 'F3', ev: { n: { 'rs1057.80070005': [3, 4] } } }),
    outcome: 'not-applicable',
  },
  {
    when: 'its file is there and denied',
    but: inside({ rd: 'a1b2c3d4:150:1:1:1', mkf: '8:2400', hs: 'C' }),
    outcome: 'ok',
  },
  {
    when: 'the files could not be listed',
    but: inside({ rd: 'a1b2c3d4:150:1:1:1', mkf: undefined, hs: 'C' }, { e: { mkf: '80070005' } }),
    outcome: 'unknown',
  },
  {
    when: 'a key of another kind opens without a file in that folder',
    but: inside({ bnd: 'M:0badcafe:90:3:1:0' }),
    outcome: 'ok',
  },
  {
    when: 'one was bound without a key at all',
    but: inside({ bnd: 'M:0badcafe:90:0:1:0', hs: 'C' }),
    outcome: 'not-applicable',
  },
]);
