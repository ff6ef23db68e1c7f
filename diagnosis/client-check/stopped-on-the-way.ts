import { type Ending, ending } from './ending.ts';
import type { Sight } from './sight.ts';

/**
 * Between the PC and an Azure that lets people in there is the office's own edge. With a VPN in between, the address
 * for which Azure was asked may be another one than that with which the PC arrives.
 */
export function stoppedOnTheWay({ check, leadsTo }: Sight): Ending {
  const isClear = leadsTo === 'machine' && !check.vpn && check.web.outcome === 'open';
  return ending('office-edge', 'stopped-on-the-way', isClear ? 'likely' : 'possible');
}
