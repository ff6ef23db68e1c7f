import { helperServiceStopped } from '../../../diagnosis/checks/helper-service-stopped.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

testCheck(helperServiceStopped, [
  { when: 'they run', outcome: 'ok' },
  {
    when: 'those that start on demand do not run, and RDP works',
    but: inside(withServices({ KeyIso: 'S3d', CertPropSvc: 'S3d', UmRdpService: 'S3d' })),
    outcome: 'ok',
  },
  {
    when: 'one that RDP needs is disabled, and RDP has no certificate',
    but: inside({ ...withServices({ SessionEnv: 'S4d', UmRdpService: 'S4d' }), hs: 'F3' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['SessionEnv', 'UmRdpService', 'stopped · disabled', 'cannot encrypt'],
  },
  {
    when: 'the one that holds keys does not run, and the handshake fails',
    but: inside({ ...withServices({ KeyIso: 'S3d', CertPropSvc: 'S3d' }), hs: 'R2!80090331' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['KeyIso'],
    saysNot: ['CertPropSvc'],
  },
  {
    when: 'the handshake fails for a client of this machine only',
    but: inside({ ...withServices({ KeyIso: 'S3d' }), hs: 'R2!80090331', tls: '-------0--' }),
    outcome: 'ok',
  },
  {
    when: 'one that only brings devices is disabled',
    but: inside({ ...withServices({ UmRdpService: 'S4d' }), hs: 'F3' }),
    outcome: 'warning',
    says: ['UmRdpService'],
  },
  {
    when: 'one that starts with Windows does not run, and RDP works',
    but: inside(withServices({ CryptSvc: 'S2d' })),
    outcome: 'warning',
    says: ['CryptSvc', 'starts with Windows'],
  },
  {
    when: 'one may not start under the account that it has',
    but: inside(withServices({ SessionEnv: 'S3!' })),
    outcome: 'warning',
    says: ['another account'],
  },
]);
