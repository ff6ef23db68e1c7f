import { keys } from '../../product/keys.ts';
import { numberAt } from '../../windows/registry.ts';
import { hasUsableSuite, isOn, keyNotUsable } from '../handshake.ts';
import { serviceRuns } from '../services.ts';
import type { Settled } from '../state.ts';
import { attempts, sources, type Written } from '../written.ts';

const manager = (id: number, ...data: readonly string[]): Written => ({
  ...sources.manager,
  id,
  minutesAgo: attempts,
  data,
});

const schannel = (id: number, ...data: readonly string[]): Written => ({
  ...sources.schannel,
  id,
  minutesAgo: attempts,
  data,
});

/** https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/event-id-troubleshoot-vm-rdp-connecton */
export function certificateEvents({ certificates, services }: Settled): readonly Written[] {
  const { makingFailed, trouble, shown } = certificates;
  if (!serviceRuns(services, 'TermService')) return [];
  const making = makingFailed ? [manager(makingFailed.event, `0x${makingFailed.status}`)] : [];
  switch (trouble) {
    case 'none':
      return [...making, manager(1051), schannel(36_872)];
    case 'bound-not-found':
      return [...making, manager(1059), schannel(36_872)];
    case 'bound-without-key':
      return [...making, manager(1055), schannel(36_872)];
    case 'bound-for-another-purpose':
      return [...making, manager(1054), schannel(36_872)];
    case 'key-not-readable': {
      const isBound = shown !== undefined && !certificates.own.includes(shown);
      const unread = schannel(36_870, 'server', `0x${keyNotUsable}`, '10001');
      return [...making, ...(isBound ? [manager(1055)] : []), unread];
    }
    case undefined:
      return making;
    default:
      return trouble satisfies never;
  }
}

export function tlsEvents({ inside, rdp, certificates }: Settled): readonly Written[] {
  if (rdp.state !== 'listening' || certificates.trouble) return [];
  const isServerOn = (protocol: string) => isOn(inside, protocol, 'Server');
  const on = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'].filter(isServerOn);
  const hasFips = numberAt(inside.registry, keys.fips, 'Enabled') === 1;
  if (on.length === 0) return [schannel(36_871, 'server', '10013')];
  const refusesModern = !on.includes('TLS 1.2') || !hasUsableSuite(inside);
  // With FIPS on, clients that offer other algorithms only are turned away; the others are not.
  return refusesModern || hasFips ? [schannel(36_874, 'TLS 1.2')] : [];
}
