import { weakSecurityLayer } from '../../../diagnosis/checks/weak-security-layer.ts';
import { inside } from '../healthy-case.ts';
import { testCheck } from './test-check.ts';

const tcp = { pn: 3389, ew: 1, sl: 2, ua: 1, np: 1, me: 2 };
const fips = { dd: 0, lm: 3, bp: 1, fi: 1 };

testCheck(weakSecurityLayer, [
  { when: 'RDP asks for TLS', outcome: 'ok' },
  {
    when: 'it offers its own security alone, and network level authentication is asked for',
    but: inside({ tcp: { ...tcp, sl: 0 }, hs: 'F2' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['offers no TLS', 'SecurityLayer', '0 · HKLM', 'RDP offers no TLS'],
    saysNot: ['policy sets it'],
  },
  {
    when: 'it offers its own security alone, and asks for no such authentication',
    but: inside({ tcp: { ...tcp, sl: 0, ua: 0 }, hs: 'R0' }),
    outcome: 'problem',
    certainty: 'possible',
  },
  {
    when: 'policy says so',
    but: inside({ pol: { sl: 0 }, hs: 'N11' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['A policy sets it; a local change would not last', 'Policies', '"2 · HKLM'],
  },
  { when: 'policy says otherwise', but: inside({ tcp: { ...tcp, sl: 0 }, pol: { sl: 2 } }), outcome: 'ok' },
  {
    when: 'it may not negotiate',
    but: inside({ tcp: { ...tcp, np: 0 }, hs: 'N19' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['fAllowSecProtocolNegotiation'],
  },
  {
    when: 'the service has not read it yet',
    but: inside({ tcp: { ...tcp, sl: 0 } }),
    outcome: 'warning',
    says: ['It still works'],
  },
  { when: 'it asks for FIPS, and works', but: inside({ tcp: { ...tcp, me: 4 } }), outcome: 'ok' },
  {
    when: 'it asks for FIPS, FIPS mode is off, and TLS fails',
    but: inside({ tcp: { ...tcp, me: 4 }, hs: 'R2!80090331' }),
    outcome: 'problem',
    certainty: 'likely',
    says: ['FIPS mode is off', 'MinEncryptionLevel'],
  },
  {
    when: 'policy asks for FIPS, and the connection is closed',
    but: inside({ pol: { me: 4 }, hs: 'C' }),
    outcome: 'problem',
    certainty: 'possible',
    says: ['A policy sets it'],
  },
  {
    when: 'it asks for FIPS, and nobody listens',
    but: inside({ tcp: { ...tcp, me: 4 }, hs: undefined }, { e: { hs: '0000274d' } }),
    outcome: 'warning',
  },
  {
    when: 'it asks for FIPS, and FIPS mode is on',
    but: inside({ tcp: { ...tcp, me: 4 }, hs: 'C', sec: fips }),
    outcome: 'ok',
  },
  { when: 'there is no listener', but: inside({ tcp: undefined }), outcome: 'not-applicable' },
]);
