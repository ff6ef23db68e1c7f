import { remoteDesktopOffByPolicy } from '../../../diagnosis/checks/remote-desktop-off-by-policy.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const silent = { hs: undefined };

testCheck(remoteDesktopOffByPolicy, [
  { when: 'no policy says anything', outcome: 'not-applicable' },
  { when: 'a policy is about something else', but: inside({ pol: { sl: 2 } }), outcome: 'not-applicable' },
  { when: 'a policy turns it on', but: inside({ pol: { dn: 0 }, ts: { dn: 1 } }), outcome: 'ok' },
  {
    when: 'a policy turns it off, whatever the machine says',
    but: inside({ pol: { dn: 1 }, ts: { dn: 0 }, ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: [
      'A policy turns Remote Desktop off',
      'would not last',
      '1 · HKLM\\\\SOFTWARE\\\\Policies\\\\',
      '0 · HKLM\\\\SYSTEM',
    ],
  },
  {
    when: 'a policy turns it off and the machine has no value',
    but: inside({ pol: { dn: 1 }, ts: undefined, ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['not set · HKLM\\\\SYSTEM'],
  },
  {
    when: 'RDP still answers',
    but: inside({ pol: { dn: 1 } }),
    outcome: 'warning',
    says: ['still answers'],
  },
]);
