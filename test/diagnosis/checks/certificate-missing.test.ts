import { certificateMissing } from '../../../diagnosis/checks/certificate-missing.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const none = { rd: '-', gs: '0/0/0/0/-', ssc: undefined, mkf: '-' };

testCheck(certificateMissing, [
  { when: 'Windows has made one', outcome: 'ok' },
  {
    when: 'there is none, and RDP says so',
    but: inside({ ...none, hs: 'F3', ev: { n: { sc36872: [4, 3] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['RDP on web-01 has no certificate', 'none', 'RDP says it has no certificate', 'Event 36872'],
  },
  {
    when: 'there is none, and nobody listens whom one could ask',
    but: inside({ ...none, hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'problem',
    certainty: 'likely',
    saysNot: ['Tried from inside'],
  },
  { when: 'it was made while the probe looked', but: inside(none), outcome: 'ok' },
  {
    when: 'policy has one issued, and none came',
    but: inside({ ...none, hs: 'C', pol: { tn: 'RDP<b>Template' } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['A policy says that a certification authority issues it', 'CertTemplateName', 'RDP<b>Template'],
  },
  {
    when: 'policy has issued one, into another store',
    but: inside({ ...none, hs: 'C', gs: '2/0/0/0/0badcafe', pol: { tn: 'RDP' } }),
    outcome: 'ok',
  },
  {
    when: 'RDP says that it has none, with one in the store',
    but: inside({ hs: 'F3' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['it has none to use', 'a1b2c3d4'],
  },
  { when: 'RDP refuses for another reason, with one in the store', but: inside({ hs: 'F5' }), outcome: 'ok' },
  {
    when: 'RDP says that it has none, for its key is denied',
    but: inside({ hs: 'F3', rd: 'a1b2c3d4:150:15:1:1' }),
    outcome: 'ok',
  },
  {
    when: 'somebody bound one',
    but: inside({ ...none, hs: 'C', bnd: '?:deadbeef' }),
    outcome: 'not-applicable',
  },
  {
    when: 'the test proves nothing, for TLS 1.2 is off for clients',
    but: inside({ ...none, hs: 'R2!80090331', tls: '-------0--' }),
    outcome: 'problem',
    certainty: 'likely',
  },
]);
