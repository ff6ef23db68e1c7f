import { isIPv4 } from 'node:net';
import { type Ending, ending } from './ending.ts';
import { type Sight, sharesAny } from './sight.ts';

/** Does the PC know where to go, and does it go to the machine? */
export function atTheName({ check, machine, leadsTo }: Sight): Ending | undefined {
  const { dns, addresses, fresh, rdp } = check;
  if (addresses.length === 0) {
    const isSilent = dns?.outcome === 'timeout' || dns?.outcome === 'unanswered';
    return ending('client', isSilent ? 'name-server-silent' : 'name-unknown', 'likely');
  }
  if (leadsTo === 'machine') return undefined;
  // Only IPv4 addresses are asked for anew.
  const isAnotherNow =
    fresh.length > 0 && addresses.some((one) => isIPv4(one)) && !sharesAny(fresh, addresses);
  // A name may well have one answer inside an office and another one outside.
  if (leadsTo === 'unknown')
    return isAnotherNow && check.tcp?.outcome !== 'open'
      ? ending('client', 'name-answer-old', 'possible')
      : undefined;
  if (machine && sharesAny(fresh, machine.addresses)) return ending('client', 'name-answer-old', 'sure');
  // A device in front of the machine has an address of its own, and passes RDP on.
  const certainty = rdp && rdp.reply !== 'none' && rdp.reply !== 'other' ? 'possible' : 'likely';
  return ending('client', dns ? 'name-points-elsewhere' : 'address-of-another', certainty);
}
