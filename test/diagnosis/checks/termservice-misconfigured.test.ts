import { termserviceMisconfigured } from '../../../diagnosis/checks/termservice-misconfigured.ts';
import { inside } from '../healthy-case.ts';
import { withServices } from '../with-services.ts';
import { testCheck } from './test-check.ts';

const stopped = (start: string) => withServices({ TermService: `S${start}` });

testCheck(termserviceMisconfigured, [
  { when: 'it is as Windows ships it', outcome: 'ok' },
  { when: 'it only is stopped', but: inside(stopped('3d')), outcome: 'ok' },
  { when: 'it needs what it needed before Server 2016', but: inside({ dep: 'RPCSS TermDD' }), outcome: 'ok' },
  { when: 'it has a process of its own', but: inside({ ft: 16, ...stopped('3d') }), outcome: 'ok' },
  {
    when: 'it is not installed',
    but: inside(withServices({ TermService: undefined })),
    outcome: 'not-applicable',
  },
  {
    when: 'it is disabled',
    but: inside(stopped('4d')),
    outcome: 'problem',
    certainty: 'sure',
    says: ['is disabled', 'stopped · disabled'],
  },
  {
    when: 'it runs under another account, which may not sign in',
    but: inside({ ...stopped('3!'), ev: { n: { 'sm7038.TermService': [1, 5], 'sm7000.Spooler': [1, 5] } } }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['another account', 'Event 7038'],
    saysNot: ['Spooler'],
  },
  {
    when: 'its library is another',
    but: inside({ ...stopped('3d'), dll: 'C:\\Program Files\\RDP Wrapper\\rdpwrap.dll' }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['rdpwrap.dll'],
  },
  {
    when: 'its type is one that it cannot have',
    but: inside({ ...stopped('3d'), ft: 1 }),
    outcome: 'problem',
    certainty: 'sure',
    says: ['"value":"1"'],
  },
  {
    when: 'it waits for something strange',
    but: inside({ ...stopped('3d'), dep: 'RPCSS NoSuchThing' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['NoSuchThing'],
  },
  {
    when: 'it is disabled and still runs',
    but: inside(withServices({ TermService: 'R4d' })),
    outcome: 'warning',
    says: ['after a restart'],
  },
]);
