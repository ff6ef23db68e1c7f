import { type ClientCheckCase, fine, notLookedInside, privately, timeout } from './client-checks.ts';

/** Who drops it without a word? */
export const casesWithoutAnswer: readonly ClientCheckCase[] = [
  ['no answer, and no diagnosis', timeout, undefined, 'undecided, possible: edge-or-azure'],
  ['no answer, and everything is fine', timeout, fine, 'office-edge, likely: stopped-on-the-way'],
  [
    'no answer through a VPN, and everything is fine',
    { ...timeout, vpn: true },
    fine,
    'office-edge, possible: stopped-on-the-way',
  ],
  ['no answer, Windows not looked at', timeout, notLookedInside, 'undecided, possible: edge-or-windows'],
  [
    'no answer, Azure not known',
    timeout,
    { ...fine, azure: 'unknown' },
    'undecided, possible: edge-or-azure',
  ],
  [
    'no answer, judged for another port',
    timeout,
    { ...fine, judgedPort: 443 },
    'undecided, possible: edge-or-azure',
  ],
  ['no answer, and Azure stops it', timeout, { ...fine, azure: 'blocks' }, 'azure, likely: azure-stops-it'],
  [
    'no answer, and Windows stops it',
    timeout,
    { ...fine, windows: 'blocks' },
    'windows, likely: windows-stops-it',
  ],
  [
    'no answer, and both stop it',
    timeout,
    { ...fine, azure: 'blocks', windows: 'blocks' },
    'azure, likely: azure-stops-it',
  ],
  [
    'no answer, with a rule of the PC',
    { ...timeout, block: 'all' },
    fine,
    'client, possible: blocked-on-this-pc',
  ],
  [
    'no answer from anywhere',
    { ...timeout, web: { outcome: 'timeout' } },
    fine,
    'client, likely: nothing-gets-out',
  ],
  [
    'no answer, and no name for the other one',
    { ...timeout, web: { outcome: 'unanswered' } },
    undefined,
    'client, likely: nothing-gets-out',
  ],
  [
    'no answer from anywhere, behind a proxy',
    { ...timeout, web: { outcome: 'timeout' }, proxy: true },
    fine,
    'office-edge, possible: stopped-on-the-way',
  ],
  [
    'no answer from anywhere, behind a proxy, no diagnosis',
    { ...timeout, web: { outcome: 'timeout' }, proxy: true },
    undefined,
    'undecided, possible: edge-or-azure',
  ],
  [
    'no answer of a private address',
    privately(timeout),
    fine,
    'client, possible: private-address-without-vpn',
  ],
  [
    'no answer of a private address, through a VPN',
    { ...privately(timeout), vpn: true },
    fine,
    'office-edge, possible: stopped-on-the-way',
  ],
  [
    'no answer of a private address, in a closed network, through a VPN',
    { ...privately(timeout), vpn: true, web: { outcome: 'timeout' } },
    undefined,
    'undecided, possible: edge-or-azure',
  ],
];
