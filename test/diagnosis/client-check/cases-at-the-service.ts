import { type ClientCheckCase, fine, notLookedInside, replies, thumbprint, works } from './client-checks.ts';

/** Somebody is there: is it Remote Desktop, and this machine? */
export const casesAtTheService: readonly ClientCheckCase[] = [
  ['everything works', works, fine, 'works, sure: works-until-sign-in'],
  ['everything works, and nobody looked', works, undefined, 'works, sure: works-until-sign-in'],
  [
    'everything works, without NLA',
    { ...works, rdp: { reply: 'tls' } },
    fine,
    'works, sure: works-until-sign-in',
  ],
  [
    'everything works, and Windows stops people later',
    works,
    { ...fine, windows: 'blocks' },
    'windows, likely: windows-stops-it',
  ],
  [
    'everything works, whatever Azure is thought to stop',
    works,
    { ...fine, azure: 'blocks' },
    'works, sure: works-until-sign-in',
  ],
  [
    'the client alone is stopped',
    { ...works, block: 'mstsc' },
    fine,
    'client, likely: client-program-blocked',
  ],
  [
    'silence',
    replies({ reply: 'none', outcome: 'timeout' }),
    undefined,
    'windows, possible: port-says-nothing',
  ],
  [
    'silence of the machine',
    replies({ reply: 'closed' }),
    notLookedInside,
    'windows, likely: port-says-nothing',
  ],
  [
    'silence, as the diagnosis says',
    replies({ reply: 'closed' }),
    { ...fine, windows: 'blocks' },
    'windows, likely: windows-stops-it',
  ],
  [
    'silence, though everything is fine',
    replies({ reply: 'closed' }),
    fine,
    'office-edge, likely: stopped-on-the-way',
  ],
  ['no word of what was said', replies(undefined), undefined, 'windows, possible: port-says-nothing'],
  ['something else', replies({ reply: 'other' }), undefined, 'client, possible: another-service-answers'],
  [
    'something else on the machine',
    replies({ reply: 'other' }),
    notLookedInside,
    'windows, likely: another-service-answers',
  ],
  [
    'something else, though everything is fine',
    replies({ reply: 'other' }),
    fine,
    'office-edge, likely: stopped-on-the-way',
  ],
  [
    'no certificate',
    replies({ reply: 'refused', code: 3 }),
    undefined,
    'windows, sure: windows-refuses-security',
  ],
  [
    'another refusal',
    replies({ reply: 'refused', code: 5 }),
    undefined,
    'windows, likely: windows-refuses-security',
  ],
  ['old security', replies({ reply: 'plain' }), fine, 'windows, possible: only-old-security'],
  // Its certificate.
  [
    'TLS fails',
    { ...works, tls: { outcome: 'failed', code: 'x80090331' } },
    undefined,
    'windows, possible: tls-fails',
  ],
  [
    'TLS with the machine fails',
    { ...works, tls: { outcome: 'timeout' } },
    notLookedInside,
    'windows, likely: tls-fails',
  ],
  [
    'TLS fails from here',
    { ...works, tls: { outcome: 'reset' } },
    fine,
    'undecided, possible: tls-fails-from-here',
  ],
  [
    'another certificate',
    { ...works, tls: { version: '1.2', thumbprint: 'f'.repeat(40), validity: 'valid' } },
    fine,
    'office-edge, likely: certificate-of-another',
  ],
  ['a certificate that nobody knows', works, notLookedInside, 'works, sure: works-until-sign-in'],
  [
    'an expired certificate',
    { ...works, tls: { version: '1.2', thumbprint, validity: 'expired' } },
    fine,
    'windows, possible: certificate-not-valid-now',
  ],
  [
    'a certificate of tomorrow',
    { ...works, tls: { version: '1.2', thumbprint, validity: 'early' } },
    fine,
    'client, possible: certificate-not-valid-now',
  ],
];
