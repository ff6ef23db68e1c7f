import type { FactGroup } from './fact-group.ts';
import { foreignProtection } from './foreign-protection.ts';
import { keys } from './keys.ts';
import { filled, same, words } from './said.ts';
import { serviceAccounts } from './service-accounts.ts';
import type { Windows } from './windows.ts';

const states: Readonly<Record<string, string>> = {
  Running: 'R',
  Stopped: 'S',
  StartPending: 'P',
  StopPending: 'P',
};

function service(windows: Windows, name: string, state: string, account: string): string {
  const key = windows.values(`${keys.services}\\${name}`);
  const start = key?.dword('Start');
  const given = key?.text('ObjectName');
  return [
    `${name}=`,
    states[state] ?? '?',
    start !== undefined && start >= 0 && start <= 4 ? start : '?',
    given === undefined || given === '' || same(given, account) ? 'd' : '!',
  ].join('');
}

function installed(windows: Windows): string | undefined {
  const all = windows.services();
  return words(
    Object.entries(serviceAccounts).flatMap(([name, account]) => {
      const found = all.find((one) => same(one.name, name));
      return found ? [service(windows, name, found.state, account)] : [];
    }),
    undefined,
  );
}

const ofTermService = (windows: Windows) => windows.values(keys.termService);

/** What Windows gives it: a process shared with others. */
const sharedProcess = 32;

function unusualType(windows: Windows): number | undefined {
  const type = ofTermService(windows)?.dword('Type');
  return type === sharedProcess ? undefined : type;
}

const usualLibrary = /^(%SystemRoot%|%windir%|[A-Z]:\\Windows)\\System32\\termsrv\.dll$/i;

/** None is unusual as well. */
function unusualLibrary(windows: Windows): string | undefined {
  const library = windows.values(keys.termServiceParameters)?.text('ServiceDll') ?? '';
  return usualLibrary.test(library) ? undefined : (filled(library) ?? '-');
}

export const serviceFacts = {
  svc: installed,
  ft: unusualType,
  dep: (windows) => filled(words(ofTermService(windows)?.texts('DependOnService') ?? [], '-')),
  dll: unusualLibrary,
  av: (windows) =>
    words(
      foreignProtection.filter((name) => windows.values(`${keys.services}\\${name}`)),
      undefined,
    ),
} satisfies FactGroup;
