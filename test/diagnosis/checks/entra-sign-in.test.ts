import { entraSignIn } from '../../../diagnosis/checks/entra-sign-in.ts';
import { machine, missing } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const person = '55555555-5555-4555-8555-555555555555';
const extension = { name: 'AADLoginForWindows', type: 'AADLoginForWindows', provisioningState: 'Succeeded' };
const there = machine({ extensions: [extension] });

testCheck(entraSignIn, [
  { when: 'people sign in otherwise', outcome: 'not-applicable' },
  { when: 'the person has a role', but: there, asked: { person }, outcome: 'ok' },
  {
    when: 'the person has none',
    but: { ...there, 'sign-in-role': { person, role: 'none', because: 'no-role' } },
    asked: { person },
    outcome: 'problem',
    certainty: 'likely',
    says: ['Virtual Machine User Login'],
  },
  {
    when: 'the extension failed',
    but: machine({ extensions: [{ ...extension, provisioningState: 'Failed', message: 'Join failed.' }] }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['Join failed.'],
  },
  { when: 'nobody in particular asks', but: there, outcome: 'not-applicable' },
  {
    when: 'the roles may not be read',
    but: { ...there, 'sign-in-role': missing() },
    asked: { person },
    outcome: 'unknown',
    missing: ['sign-in-role'],
  },
]);
