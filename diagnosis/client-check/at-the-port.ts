import { isPrivate } from '../traffic/belongs.ts';
import { type Ending, ending } from './ending.ts';
import type { Sight } from './sight.ts';
import { stoppedOnTheWay } from './stopped-on-the-way.ts';

/** Does a connection come about? */
export function atThePort(sight: Sight): Ending | undefined {
  const { check, machine, leadsTo } = sight;
  const { tcp, port } = check;
  const outcome = tcp?.outcome ?? 'failed';
  if (outcome === 'open') return undefined;
  if (outcome === 'blocked') return ending('client', 'blocked-on-this-pc', 'sure');
  if (machine && machine.ports.length > 0 && !machine.ports.includes(port))
    return ending('client', 'port-of-another', leadsTo === 'machine' ? 'sure' : 'likely');
  switch (outcome) {
    case 'unreachable':
      return withoutRoute(sight);
    case 'refused':
    case 'reset':
      return refused(sight, outcome);
    case 'timeout':
      return unanswered(sight);
    case 'unknown':
    case 'unanswered':
    case 'failed':
      return ending('undecided', 'tcp-fails-otherwise', 'possible');
    default:
      return outcome satisfies never;
  }
}

function withoutRoute({ check }: Sight): Ending {
  if (needsVpn(check)) return ending('client', 'private-address-without-vpn', 'likely');
  const getsOut = check.web.outcome === 'open';
  return ending('client', getsOut ? 'no-route-from-here' : 'nothing-gets-out', 'likely');
}

function refused(sight: Sight, outcome: 'refused' | 'reset'): Ending {
  if (sight.machine?.windows === 'blocks') return ending('windows', 'windows-stops-it', 'likely');
  if (sight.isMachineFine) return stoppedOnTheWay(sight);
  const isMachine = outcome === 'refused' && sight.leadsTo === 'machine';
  return ending('windows', 'refused-by-machine', isMachine ? 'likely' : 'possible');
}

/** Somebody drops it without a word, which is what most rules do. */
function unanswered(sight: Sight): Ending {
  const { check, machine } = sight;
  const isHeardOutside = check.web.outcome === 'open';
  if (needsVpn(check))
    return ending('client', 'private-address-without-vpn', isHeardOutside ? 'possible' : 'likely');
  // Where a proxy is the only way out, the test without it says nothing.
  const isCutOff = !isHeardOutside && check.proxy !== true && !isPrivate(addressOf(check));
  if (isCutOff) return ending('client', 'nothing-gets-out', 'likely');
  if (machine?.azure === 'blocks') return ending('azure', 'azure-stops-it', 'likely');
  if (machine?.windows === 'blocks') return ending('windows', 'windows-stops-it', 'likely');
  if (check.block === 'all') return ending('client', 'blocked-on-this-pc', 'possible');
  if (sight.isMachineFine) return stoppedOnTheWay(sight);
  const isAzureFine = machine?.azure === 'fine' && machine.judgedPort === check.port;
  return ending('undecided', isAzureFine ? 'edge-or-windows' : 'edge-or-azure', 'possible');
}

const addressOf = ({ tcp }: Sight['check']): string => tcp?.to ?? '';

const needsVpn = (check: Sight['check']): boolean => isPrivate(addressOf(check)) && !check.vpn;
