import { harnessed } from '../../../simulator/guest/harness/harnessed.ts';
import { networkWays } from '../../../simulator/guest/harness/network-ways.ts';
import type { Way } from '../../../simulator/guest/harness/way.ts';
import { windowsWays } from '../../../simulator/guest/harness/windows-ways.ts';
import type { ChangedView, HarnessCase } from '../harness-case.ts';
import { withPut } from '../with-put.ts';

/** The same Windows, broken in the same way, on which the practice guest is asked: both have to say the same. */
function caseOf(name: string, way: Way): HarnessCase {
  const on = way.on ?? 'web-01';
  const at = harnessed(on);
  if (way.broken) at.breakBy(way.broken, on);
  way.make?.(at);
  const steps = [typeof way.step === 'function' ? way.step(at) : way.step];
  return {
    name: `practice: ${name}`,
    view: withOwnId(at.view(on)),
    steps,
    moves: [
      { run: 'check', says: way.check },
      { run: 'apply', says: way.apply },
      ...(way.meddle ? [] : [{ run: 'undo', says: way.undo } as const]),
    ],
  };
}

/** The probe does not look at the machine's own id, which is part of the name of its key. */
function withOwnId(view: ChangedView): ChangedView {
  const [, id = ''] = /f686aace6942fb7f7ceb231212eef4a4_(\S+)/.exec(Object.keys(view.files).join('\n')) ?? [];
  const place = ['registry', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', 'MachineGuid'];
  return withPut(view, place, { kind: 'String', data: id });
}

/**
 * What a view does not show: the boot store, roles, sessions, the clock, and what a service needs besides what the probe
 * looks at.
 */
const shown = (name: string): boolean =>
  !/^(boot-value|feature-remove|session-logoff|clock-sync|adapter|service-state: (what it needs|its library))/.test(
    name,
  );

export const practiceCases: readonly HarnessCase[] = Object.entries({ ...windowsWays, ...networkWays })
  .filter(([name]) => shown(name))
  .map(([name, way]) => caseOf(name, way));
