import { noRightToSignIn } from '../../../diagnosis/checks/no-right-to-sign-in.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const ur = { a: 'b544,b555', n: '', d: '', w: 'e,b544,b545,b551' };
const dom = { j: 1, r: 3, n: 'corp.example.com', dc: 0, sc: 1 };

testCheck(noRightToSignIn, [
  { when: 'administrators and the group may', outcome: 'ok' },
  { when: 'guests may not', but: inside({ ur: { ...ur, d: 'b546' } }), outcome: 'ok' },
  {
    when: 'everybody is denied',
    but: inside({ ur: { ...ur, d: 'e' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Nobody may sign in', 'SeDenyRemoteInteractiveLogonRight', 'Everyone (S-1-1-0)'],
  },
  {
    when: 'administrators are denied',
    but: inside({ ur: { ...ur, d: 'b544' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Administrators may not sign in', 'Administrators (S-1-5-32-544)'],
  },
  {
    when: 'the group is denied',
    but: inside({ ur: { ...ur, d: 'b555' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Members of Remote Desktop Users may not'],
  },
  {
    when: 'local accounts are denied, and there are no others',
    but: inside({ ur: { ...ur, d: 'S-1-5-113' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Local accounts may not', 'Local account (S-1-5-113)'],
  },
  {
    when: 'local accounts are denied in a domain',
    but: inside({ ur: { ...ur, d: 'S-1-5-113' }, dom }),
    outcome: 'warning',
  },
  {
    when: 'a group that nobody knows is denied',
    but: inside({ ur: { ...ur, d: 'S-1-5-21-1-2-3-1105' } }),
    outcome: 'ok',
  },
  {
    when: 'nobody has the right',
    but: inside({ ur: { ...ur, a: '' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['gives the right to nobody', 'nobody · SeRemoteInteractiveLogonRight'],
  },
  {
    when: 'only a group without members has the right',
    but: inside({ ur: { ...ur, a: 'b555' } }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['"Members of Remote Desktop Users","value":"0"'],
  },
  {
    when: 'only a group with members has the right',
    but: inside({ ur: { ...ur, a: 'b555' }, rdu: 2 }),
    outcome: 'ok',
  },
  {
    when: 'only that group has the right, and nobody could count its members',
    but: inside({ ur: { ...ur, a: 'b555' }, rdu: undefined }, { e: { rdu: '80070005' } }),
    outcome: 'unknown',
  },
  {
    when: 'the right that authentication beforehand needs is taken away',
    but: inside({ ur: { ...ur, n: 'b544,<b>x</b>' } }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['access the machine from the network', 'SeDenyNetworkLogonRight', '<b>x</b>'],
  },
  {
    when: 'it is taken away, and somebody got in all the same',
    but: inside({ ur: { ...ur, n: 'b544' }, ev: { n: { ro1149: [1, 9] } } }),
    outcome: 'warning',
  },
  {
    when: 'it is taken away, and nobody asks for authentication beforehand',
    but: inside({ ur: { ...ur, n: 'b544' }, pol: { ua: 0 } }),
    outcome: 'ok',
  },
  {
    when: 'a domain keeps local accounts off the network',
    but: inside({ ur: { ...ur, n: 'S-1-5-114' }, dom }),
    outcome: 'ok',
  },
]);
