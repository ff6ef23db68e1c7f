import type { ClientCheckReason } from '../../../base/reasons.ts';
import type { Certainty } from '../../../diagnosis/checks/check.ts';
import type { TroubleSource } from '../../../diagnosis/client-check/ending.ts';
import type { MachineFacts } from '../../../diagnosis/client-check/machine-facts.ts';
import type { ClientCheck, Outcome } from '../../../guest/client/client-check.ts';

/** What the PC saw, what is known of the machine, and what comes of it. */
export type ClientCheckCase = readonly [
  what: string,
  check: ClientCheck,
  machine: MachineFacts | undefined,
  ends: `${TroubleSource}, ${Certainty}: ${ClientCheckReason}`,
];

export const thumbprint = 'a1b2c3d4'.padEnd(40, '0');

export const works: ClientCheck = {
  name: 'web-01.example.com',
  port: 3389,
  dns: { outcome: 'found', ms: 12 },
  addresses: ['20.0.0.1'],
  fresh: ['20.0.0.1'],
  tcp: { outcome: 'open', ms: 31, to: '20.0.0.1' },
  rdp: { reply: 'nla' },
  tls: { version: '1.2', thumbprint, validity: 'valid' },
  web: { outcome: 'open' },
  proxy: false,
  block: 'no',
  vpn: false,
};

export const fine: MachineFacts = {
  addresses: ['20.0.0.1', '10.0.0.4'],
  ports: [3389],
  judgedPort: 3389,
  certificate: 'a1b2c3d4',
  azure: 'fine',
  windows: 'fine',
};

export const notLookedInside: MachineFacts = {
  addresses: fine.addresses,
  ports: [],
  judgedPort: 3389,
  azure: 'fine',
  windows: 'unknown',
};

const { tls: _tls, ...beforeTls } = works;
const { rdp: _rdp, ...beforeRdp } = beforeTls;
const { tcp: _tcp, ...beforeTcp } = beforeRdp;

export const typed = (to: string): Partial<ClientCheck> => ({
  name: to,
  dns: undefined,
  addresses: [to],
  fresh: [],
});

export const tcp = (outcome: Outcome, to = '20.0.0.1'): ClientCheck => ({
  ...beforeRdp,
  addresses: [to],
  fresh: [],
  tcp: { outcome, ms: 5, to },
});

export const timeout = tcp('timeout');
export const privately = (check: ClientCheck): ClientCheck => ({
  ...check,
  ...typed('10.0.0.4'),
  ...(check.tcp ? { tcp: { ...check.tcp, to: '10.0.0.4' } } : {}),
});
export const replies = (rdp: ClientCheck['rdp']): ClientCheck => ({ ...beforeTls, rdp });
export const elsewhere: ClientCheck = {
  ...timeout,
  addresses: ['20.9.9.9'],
  tcp: { outcome: 'timeout', ms: 5000, to: '20.9.9.9' },
};
export const nowhere: ClientCheck = { ...beforeTcp, addresses: [], fresh: [] };

export { beforeTls };
