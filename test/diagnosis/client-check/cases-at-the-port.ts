import {
  type ClientCheckCase,
  fine,
  notLookedInside,
  privately,
  tcp,
  timeout,
  works,
} from './client-checks.ts';

/** Is it let out, and does anything answer? */
export const casesAtThePort: readonly ClientCheckCase[] = [
  ['stopped by the PC', tcp('blocked'), undefined, 'client, sure: blocked-on-this-pc'],
  [
    'stopped by the PC, whatever else',
    tcp('blocked'),
    { ...fine, azure: 'blocks' },
    'client, sure: blocked-on-this-pc',
  ],
  ['another port', { ...timeout, port: 3390 }, fine, 'client, sure: port-of-another'],
  ['another port, refused', { ...tcp('refused'), port: 3390 }, fine, 'client, sure: port-of-another'],
  [
    'another port, of an address that nobody knows',
    { ...timeout, port: 3390 },
    { ...fine, addresses: [] },
    'client, likely: port-of-another',
  ],
  [
    'another port that works all the same',
    { ...works, port: 3390 },
    fine,
    'works, sure: works-until-sign-in',
  ],
  [
    'another port, and nobody looked inside',
    { ...timeout, port: 3390 },
    notLookedInside,
    'undecided, possible: edge-or-azure',
  ],
  ['no way', tcp('unreachable'), fine, 'client, likely: no-route-from-here'],
  [
    'no way to anything',
    { ...tcp('unreachable'), web: { outcome: 'unreachable' } },
    fine,
    'client, likely: nothing-gets-out',
  ],
  [
    'no way to a private address',
    privately(tcp('unreachable')),
    fine,
    'client, likely: private-address-without-vpn',
  ],
  [
    'no way to a private address through a VPN',
    { ...privately(tcp('unreachable')), vpn: true },
    fine,
    'client, likely: no-route-from-here',
  ],
  ['refused', tcp('refused'), undefined, 'windows, possible: refused-by-machine'],
  ['refused by the machine', tcp('refused'), notLookedInside, 'windows, likely: refused-by-machine'],
  [
    'refused, as the diagnosis says',
    tcp('refused'),
    { ...fine, windows: 'blocks' },
    'windows, likely: windows-stops-it',
  ],
  ['refused, though everything is fine', tcp('refused'), fine, 'office-edge, likely: stopped-on-the-way'],
  ['cut off', tcp('reset'), notLookedInside, 'windows, possible: refused-by-machine'],
  ['cut off, though everything is fine', tcp('reset'), fine, 'office-edge, likely: stopped-on-the-way'],
  [
    'an error that is rare',
    { ...tcp('failed'), tcp: { outcome: 'failed', code: 'e10055', ms: 1, to: '20.0.0.1' } },
    fine,
    'undecided, possible: tcp-fails-otherwise',
  ],
];
