import { beforeTls, type ClientCheckCase, elsewhere, fine, nowhere, typed, works } from './client-checks.ts';

/** Does the PC know where to go? */
export const casesAtTheName: readonly ClientCheckCase[] = [
  ['no such name', { ...nowhere, dns: { outcome: 'unknown', ms: 5 } }, fine, 'client, likely: name-unknown'],
  [
    'no name server, by its word',
    { ...nowhere, dns: { outcome: 'unanswered', ms: 5 } },
    fine,
    'client, likely: name-server-silent',
  ],
  [
    'no name server, by its silence',
    { ...nowhere, dns: { outcome: 'timeout', ms: 4000 } },
    undefined,
    'client, likely: name-server-silent',
  ],
  [
    'an old answer, as Azure shows',
    { ...elsewhere, fresh: ['20.0.0.1'] },
    fine,
    'client, sure: name-answer-old',
  ],
  [
    'an old answer, as the name server shows',
    { ...elsewhere, fresh: ['20.0.0.1'] },
    undefined,
    'client, possible: name-answer-old',
  ],
  [
    'two answers, and the first one works',
    { ...works, fresh: ['20.7.7.7'] },
    undefined,
    'works, sure: works-until-sign-in',
  ],
  [
    'nothing is asked anew of IPv6',
    { ...elsewhere, addresses: ['2001:db8::1'], fresh: ['20.0.0.1'] },
    undefined,
    'undecided, possible: edge-or-azure',
  ],
  [
    'a record of another address',
    { ...elsewhere, fresh: ['20.9.9.9'] },
    fine,
    'client, likely: name-points-elsewhere',
  ],
  ['another address, not asked anew', elsewhere, fine, 'client, likely: name-points-elsewhere'],
  [
    'another address where RDP answers',
    {
      ...beforeTls,
      addresses: ['20.9.9.9'],
      fresh: [],
      tcp: { outcome: 'open', ms: 5, to: '20.9.9.9' },
      rdp: { reply: 'nla' },
    },
    fine,
    'client, possible: name-points-elsewhere',
  ],
  [
    'another address, with the certificate of the machine',
    { ...works, addresses: ['20.9.9.9'], fresh: [], tcp: { outcome: 'open', ms: 5, to: '20.9.9.9' } },
    fine,
    'works, sure: works-until-sign-in',
  ],
  [
    'an address that was typed, of another',
    { ...elsewhere, ...typed('20.9.9.9') },
    fine,
    'client, likely: address-of-another',
  ],
  [
    'one of two addresses is the machine',
    { ...works, addresses: ['20.9.9.9', '20.0.0.1'] },
    fine,
    'works, sure: works-until-sign-in',
  ],
  [
    'the same address of IPv6, spelled otherwise',
    {
      ...works,
      addresses: ['2001:0db8::0001'],
      fresh: [],
      tcp: { outcome: 'open', ms: 5, to: '2001:0db8::0001' },
    },
    { ...fine, addresses: ['2001:db8::1'] },
    'works, sure: works-until-sign-in',
  ],
  [
    'addresses that Azure did not show',
    elsewhere,
    { ...fine, addresses: [] },
    'office-edge, possible: stopped-on-the-way',
  ],
];
