import { remoteDesktopOff } from '../../../diagnosis/checks/remote-desktop-off.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const silent = { hs: undefined };

testCheck(remoteDesktopOff, [
  { when: 'it is on', outcome: 'ok' },
  {
    when: 'somebody turned it off',
    but: inside({ ts: { dn: 1, te: 1 }, ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['fDenyTSConnections', '1 · HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Terminal Server'],
    saysNot: ['TSEnabled'],
  },
  {
    when: 'Terminal Server as a whole is off',
    but: inside({ ts: { dn: 0, te: 0 }, ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['TSEnabled', '0 · HKLM'],
    saysNot: ['fDenyTSConnections'],
  },
  {
    when: 'nobody says anything, which Windows takes for off',
    but: inside({ ts: { te: 1 }, ...silent }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['not set · HKLM'],
  },
  { when: 'a policy turns it on', but: inside({ ts: { dn: 1 }, pol: { dn: 0 }, ...silent }), outcome: 'ok' },
  {
    when: 'a policy turns it off as well',
    but: inside({ ts: { dn: 1 }, pol: { dn: 1 }, ...silent }),
    outcome: 'warning',
    says: ['The policy decides now'],
  },
  { when: 'a policy alone turns it off', but: inside({ pol: { dn: 1 }, ...silent }), outcome: 'ok' },
  {
    when: 'a policy turns it off and the machine says nothing',
    but: inside({ ts: { te: 1 }, pol: { dn: 1 }, ...silent }),
    outcome: 'ok',
  },
  {
    when: 'a policy turns it on and Terminal Server is off',
    but: inside({ ts: { dn: 1, te: 0 }, pol: { dn: 0 }, ...silent }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['TSEnabled'],
    saysNot: ['fDenyTSConnections'],
  },
  { when: 'RDP still answers', but: inside({ ts: { dn: 1 } }), outcome: 'warning', says: ['still answers'] },
]);
