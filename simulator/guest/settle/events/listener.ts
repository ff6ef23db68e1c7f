import { keys } from '../../product/keys.ts';
import { numberAt } from '../../windows/registry.ts';
import { policyOr } from '../rdp-listener.ts';
import type { Settled } from '../state.ts';
import { attempts, sources, tries, type Written } from '../written.ts';

export function listenerEvents({ inside, rdp, minutesSinceBoot }: Settled): readonly Written[] {
  const { registry } = inside;
  const logons: Written[] = [];
  if (policyOr(inside, keys.rdpTcp, 'fLogonDisabled') === 1)
    logons.push({ ...sources.manager, id: 1071, minutesAgo: attempts });
  if ((numberAt(registry, keys.terminalServer, 'TSServerDrainMode') ?? 0) !== 0)
    logons.push({ ...sources.manager, id: 1070, minutesAgo: attempts });
  if (rdp.state === 'listening') {
    const started: Written = {
      ...sources.managerOperational,
      id: 258,
      minutesAgo: [minutesSinceBoot],
      data: ['RDP-Tcp'],
    };
    const reached: Written = {
      ...sources.core,
      id: 131,
      minutesAgo: attempts.slice(1),
      data: ['TCP', '203.0.113.7:50112'],
    };
    return [started, reached, ...logons];
  }
  switch (rdp.why) {
    // WSAEADDRINUSE, WSAEACCES, WSAEADDRNOTAVAIL
    case 'port-taken':
      return [{ ...sources.manager, id: 1036, minutesAgo: tries, data: ['0x2740'] }];
    case 'port-excluded':
      return [{ ...sources.manager, id: 1036, minutesAgo: tries, data: ['0x271d'] }];
    case 'adapter-gone':
      return [{ ...sources.manager, id: 1036, minutesAgo: tries, data: ['0x2741'] }];
    case 'disabled':
    case 'protocol':
    case 'no-listener':
      return [{ ...sources.manager, id: 1035, minutesAgo: tries, data: ['RDP-Tcp'] }];
    case 'service':
    case 'denied':
      return [];
    default:
      return rdp.why satisfies never;
  }
}

/** Only whoever gets as far as the listener can try passwords. */
export function attackEvents({ inside, rdp }: Settled): readonly Written[] {
  const { attack } = inside.windows;
  if (!attack || rdp.state !== 'listening') return [];
  const anHour = Array.from({ length: attack.perHour }, (_, index) =>
    Math.floor((index * 58) / attack.perHour),
  );
  return [
    { ...sources.security, id: 4625, minutesAgo: anHour, data: ['-', 'ADMINISTRATOR', attack.from] },
    { ...sources.core, id: 140, minutesAgo: anHour, data: [attack.from] },
    { ...sources.manager, id: 1006, minutesAgo: attempts },
  ];
}
