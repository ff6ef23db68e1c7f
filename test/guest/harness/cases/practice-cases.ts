import { harnessed } from '../../../simulator/guest/harness/harnessed.ts';
import { networkWays } from '../../../simulator/guest/harness/network-ways.ts';
import type { Way } from '../../../simulator/guest/harness/way.ts';
import { windowsWays } from '../../../simulator/guest/harness/windows-ways.ts';
import type { HarnessCase } from '../harness-case.ts';

/** The same Windows, broken in the same way, on which the practice guest is asked: both have to say the same. */
function caseOf(name: string, way: Way): HarnessCase {
  const on = way.on ?? 'web-01';
  const at = harnessed(on);
  if (way.broken) at.breakBy(way.broken, on);
  way.make?.(at);
  const steps = [typeof way.step === 'function' ? way.step(at) : way.step];
  return {
    name: `practice: ${name}`,
    view: at.view(on),
    steps,
    moves: [
      { run: 'check', says: way.check },
      { run: 'apply', says: way.apply },
      ...(way.meddle ? [] : [{ run: 'undo', says: way.undo } as const]),
    ],
  };
}

/** What a view does not show: the boot store, roles, sessions, the clock. */
const shown = (name: string): boolean => !/^(boot-value|feature-remove|session-logoff|clock-sync|adapter)/.test(name);

export const practiceCases: readonly HarnessCase[] = Object.entries({ ...windowsWays, ...networkWays })
  .filter(([name]) => shown(name))
  .map(([name, way]) => caseOf(name, way));
