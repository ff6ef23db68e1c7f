import { boundCertificateUnfit } from '../../../diagnosis/checks/bound-certificate-unfit.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

testCheck(boundCertificateUnfit, [
  { when: 'none is bound', outcome: 'not-applicable' },
  { when: 'a good one is bound', but: inside({ bnd: 'M:0badcafe:90:31:1:0' }), outcome: 'ok' },
  { when: 'it does not say what for', but: inside({ bnd: 'M:0badcafe:90:31:n:0' }), outcome: 'ok' },
  {
    when: 'no certificate has this thumbprint, and nothing works',
    but: inside({ bnd: '?:deadbeef', hs: 'C', ev: { n: { rs1059: [1, 40] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['belongs to no certificate', 'SSLCertificateSHA1Hash', 'deadbeef', 'RDP-Tcp', 'Event 1059'],
  },
  {
    when: 'no certificate has this thumbprint, and Windows fell back to its own',
    but: inside({ bnd: '?:deadbeef' }),
    outcome: 'warning',
    says: ['RDP works for now'],
  },
  {
    when: 'it came without its key, and nobody listens',
    but: inside({ bnd: 'M:0badcafe:90:0:1:0', hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['without its private key'],
  },
  {
    when: 'it is for something else',
    but: inside({ bnd: 'M:0badcafe:90:31:0:0', hs: 'R2!80090331', ev: { n: { rs1054: [1, 40] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['not issued for servers', 'Event 1054'],
  },
]);
