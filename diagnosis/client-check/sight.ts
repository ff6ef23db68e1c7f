import { isIPv6 } from 'node:net';
import type { ClientCheck } from '../../guest/client/client-check.ts';
import type { MachineFacts } from './machine-facts.ts';

/** The client check beside what is known of the machine. */
export type Sight = {
  readonly check: ClientCheck;
  readonly machine?: MachineFacts;
  /** Whether the PC goes to the machine at all, as far as that is known. */
  readonly leadsTo: 'machine' | 'elsewhere' | 'unknown';
  /** Whether rules and Windows were looked at for this very port, and stop nothing. */
  readonly isMachineFine: boolean;
};

export function sightOf(check: ClientCheck, machine?: MachineFacts): Sight {
  const azure = machine?.judgedPort === check.port && machine.azure === 'fine';
  return {
    check,
    ...(machine ? { machine } : {}),
    leadsTo: machine ? leadsTo(check, machine) : 'unknown',
    isMachineFine: azure && machine.windows === 'fine',
  };
}

function leadsTo(check: ClientCheck, machine: MachineFacts): Sight['leadsTo'] {
  if (machine.addresses.length === 0) return 'unknown';
  const to = check.tcp?.outcome === 'open' ? [check.tcp.to] : check.addresses;
  // Whoever shows the machine's own certificate is the machine, by whatever address.
  const isShown = machine.certificate !== undefined && thumbprintIn(check)?.startsWith(machine.certificate);
  return isShown || sharesAny(to, machine.addresses) ? 'machine' : 'elsewhere';
}

export const thumbprintIn = ({ tls }: ClientCheck): string | undefined =>
  tls && 'thumbprint' in tls ? tls.thumbprint : undefined;

export const sharesAny = (some: readonly string[], others: readonly string[]): boolean => {
  const known = new Set(others.map(spelled));
  return some.some((address) => known.has(spelled(address)));
};

/** An IPv6 address in its one short spelling. */
const spelled = (address: string): string =>
  isIPv6(address) ? new URL(`http://[${address}]`).hostname : address;
