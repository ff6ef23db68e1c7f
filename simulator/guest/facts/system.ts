import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { entries, filled, same } from './said.ts';
import type { Windows } from './windows.ts';

const installedNow = (windows: Windows) => {
  const version = windows.values(keys.version);
  return entries<string | number>({
    b: numeric(version?.text('CurrentBuildNumber')),
    u: version?.dword('UBR'),
    c: filled(version?.text('InstallationType')),
    e: filled(version?.text('EditionID')),
    ps: windows.powershell(),
    pt: filled(windows.values(keys.product)?.text('ProductType')),
    x: 1,
    tz: windows.utcOffsetMinutes(),
  });
};

const numeric = (digits: string | undefined): number | undefined =>
  digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : undefined;

function waitingForRestart(windows: Windows): number | undefined {
  const name = windows.values(keys.name)?.text('ComputerName') ?? '';
  const activeName = windows.values(keys.activeName)?.text('ComputerName') ?? '';
  const renamed = windows.values(keys.sessionManager)?.texts('PendingFileRenameOperations') ?? [];
  const bits = [
    windows.values(keys.servicing) !== undefined,
    windows.values(keys.update) !== undefined,
    renamed.some((one) => one !== ''),
    !same(name, activeName),
  ].reduce((sum, waits, bit) => sum + (waits ? 1 << bit : 0), 0);
  return bits === 0 ? undefined : bits;
}

export const systemFacts = {
  os: installedNow,
  safe: (windows) => windows.values(keys.safeBoot)?.dword('OptionValue'),
  setup: (windows) => (windows.values(keys.setup)?.dword('SystemSetupInProgress') === 1 ? 1 : undefined),
  pend: waitingForRestart,
} satisfies FactGroup;

export const agentFacts = {
  gpo: (windows) => windows.values(`${keys.services}\\gpsvc`)?.dword('Start'),
  ga: (windows) => filled(windows.values(keys.agent)?.text('GuestAgentVersion')),
} satisfies FactGroup;
