import { withFacts } from '../../remedies/parts/effects.ts';
import { removeCipherPolicy } from '../../remedies/remove-cipher-policy.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(removeCipherPolicy, [
  {
    when: 'a list on the machine itself leaves nothing',
    scenarios: ['no-usable-cipher'],
    inside: [
      {
        do: 'registry',
        key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002',
        name: 'Functions',
        set: { kind: 'none' },
      },
    ],
    restarts: true,
  },
  {
    when: 'the machine belongs to a domain',
    scenarios: ['no-usable-cipher'],
    but: (evidence) => withFacts(evidence, { dom: { j: 1, r: 3, dc: 0, sc: 1 } }),
    cannot: 'SSL Cipher Suite Order',
  },
  {
    when: 'the ciphers themselves were switched off',
    scenarios: ['no-usable-cipher'],
    but: (evidence) => withFacts(evidence, { cs: undefined, sch: 'C:AES_128/128,AES_256/256' }),
    cannot: 'hardened this machine',
  },
]);
