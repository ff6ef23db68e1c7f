import { certificateStoreRenamed } from '../../../diagnosis/checks/certificate-store-renamed.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(certificateStoreRenamed, [
  { when: 'it has its name', outcome: 'ok' },
  { when: 'it has its name in other letters', but: inside({ ssc: '-:remote desktop' }), outcome: 'ok' },
  { when: 'nothing is set', but: inside({ ssc: undefined }), outcome: 'ok' },
  {
    when: 'it has another, and nothing works',
    but: inside({ ssc: 'a1b2c3d4:My: <Store>', rd: '-', hs: 'F3' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['SelfSignedCertStore', 'My: <Store>'],
  },
  {
    when: 'it has another, and RDP works',
    but: inside({ ssc: '-:My' }),
    outcome: 'warning',
    says: ['RDP works for now'],
  },
  {
    when: 'somebody bound a certificate',
    but: inside({ ssc: '-:My', bnd: 'M:0badcafe:90:31:1:0' }),
    outcome: 'not-applicable',
  },
]);
