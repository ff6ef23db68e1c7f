import { keyNotReadable } from '../../../diagnosis/checks/key-not-readable.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const denied = { rd: 'a1b2c3d4:150:15:1:1', mkf: '8:2400' };

testCheck(keyNotReadable, [
  { when: 'the service reads it', outcome: 'ok' },
  {
    when: 'the service may not, and nothing works',
    but: inside({ ...denied, hs: 'R2!80090331', ev: { n: { 'sc36870.8009030d': [7, 1] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['may not read its own key', 'access denied · NETWORK SERVICE may not read', 'Event 36870'],
    saysNot: ['SYSTEM lacks'],
  },
  {
    when: 'Windows itself may not',
    but: inside({ rd: 'a1b2c3d4:150:21:1:1', hs: 'C' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['SYSTEM lacks full control'],
  },
  {
    when: 'the service may not, and RDP works with what it read before',
    but: inside(denied),
    outcome: 'warning',
    says: ['Once it starts again'],
  },
  {
    when: 'the service may not, and nobody listens',
    but: inside({ ...denied, hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'problem',
    certainty: 'likely',
  },
  {
    when: 'the key does not open, and only its file tells why',
    but: inside({ rd: 'a1b2c3d4:150:1:1:1', mkf: '0:2400', hs: 'C' }),
    outcome: 'problem',
    certainty: 'sure',
  },
  {
    when: 'a new certificate could not be made, for the old key is in the way',
    but: inside({ rd: '-', mkf: '0:2400', hs: 'F3', ev: { n: { 'rs1057.8009000f': [1, 9] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['0x8009000f'],
  },
  {
    when: 'only the log says so, and nothing works',
    but: inside({ hs: 'C', ev: { n: { 'sc36870.8009030d': [7, 1] } } }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'the service could not use the one that somebody bound',
    but: inside({ hs: 'C', ev: { n: { rs1055: [1, 1] } } }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['Event 1055'],
  },
  {
    when: 'without a certificate, the log says that the old key is in the way',
    but: inside(
      { rd: '-', mkf: undefined, hs: 'F3', ev: { n: { 'rs1057.8009000f': [7, 1] } } },
      { cut: ['mkf'] },
    ),
    outcome: 'problem',
    certainty: 'likely',
    says: ['object already exists'],
  },
  {
    when: 'an expired one could not be replaced, and its key opens',
    but: inside({ rd: 'a1b2c3d4:-3:31:1:1', hs: 'C', ev: { n: { 'rs1058.80070005': [7, 1] } } }),
    outcome: 'ok',
  },
  {
    when: 'the folder of keys explains what the log says',
    but: inside(
      {
        rd: '-',
        mkf: undefined,
        hs: 'F3',
        mk: 'D:PAI(A;;FA;;;BA)',
        ev: { n: { 'rs1057.80070005': [7, 1] } },
      },
      { cut: ['mkf'] },
    ),
    outcome: 'not-applicable',
  },
  {
    when: 'without a certificate, the file of the old key is in order',
    but: inside({ rd: '-', hs: 'F3', ev: { n: { 'rs1057.80070005': [7, 1] } } }),
    outcome: 'not-applicable',
  },
  {
    when: 'the log says so, and RDP works again',
    but: inside({ ev: { n: { 'sc36870.8009030d': [7, 600], rs1055: [1, 600] } } }),
    outcome: 'ok',
  },
  {
    when: 'only the file is gone',
    but: inside({ rd: 'a1b2c3d4:150:1:1:1', mkf: '-', hs: 'C' }),
    outcome: 'ok',
  },
  {
    when: 'the key does not open, and the files could not be listed',
    but: inside({ rd: 'a1b2c3d4:150:1:1:1', mkf: undefined, hs: 'C' }, { slow: ['crt'] }),
    outcome: 'unknown',
  },
  { when: 'there is no certificate', but: inside({ rd: '-', hs: 'F3' }), outcome: 'not-applicable' },
]);
