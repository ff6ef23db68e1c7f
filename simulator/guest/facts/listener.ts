import type { FactGroup } from './fact-group.ts';
import { handshake } from './handshake.ts';
import { portListeners } from './port-listeners.ts';
import { rdpPort } from './rdp-port.ts';
import { ordinalIgnoringCase, same, sorted, whole, word, words } from './said.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

/** Commas, colons and plus signs part what is said. */
function processName(windows: Windows, id: number): string {
  const name = knownName(windows, id);
  return name === undefined ? '?' : word(name.replace(/\.exe$/i, ''), 24).replace(/[:,+]/g, '_');
}

/** That it is not known costs the rest of the fact nothing. */
function knownName(windows: Windows, id: number): string | undefined {
  try {
    return windows.processName(id);
  } catch (error) {
    if (error instanceof WindowsError) return undefined;
    throw error;
  }
}

function servicesOf(windows: Windows, id: number): string {
  const names = windows
    .serviceProcesses()
    .filter(({ pid }) => pid === id)
    .map(({ name }) => word(name, 20));
  return names.sort(ordinalIgnoringCase).slice(0, 6).join('+');
}

function owners(windows: Windows): string {
  const ids = new Set(portListeners(windows).map(({ pid }) => pid));
  const said = [...ids]
    .sort((a, b) => a - b)
    .slice(0, 2)
    .map((id) => `${id}:${processName(windows, id)}:${servicesOf(windows, id)}`);
  return said.join(',') || '-';
}

const addresses = (windows: Windows): string =>
  sorted([...new Set(portListeners(windows).map(({ address }) => address))])
    .slice(0, 8)
    .join(',') || '-';

/** Sessions that listen have numbers from 65536 down; their names are the same in every language. */
const listening = (windows: Windows): string | undefined => {
  const { output } = windows.tool('qwinsta.exe');
  const names = output.split(/\r?\n/).flatMap((line) => {
    const found = /^[\s>]?(\S+)\s(?:.*\s)?655\d\d(?:\s|$)/.exec(line);
    return found?.[1] === undefined ? [] : [found[1].toLowerCase()];
  });
  return words(names, '-');
};

function sessions(windows: Windows): string | undefined {
  const row = windows.cimRows(
    'root/cimv2',
    'Win32_PerfFormattedData_LocalSessionManager_TerminalServices',
  )[0];
  return (
    row &&
    [row['ActiveSessions'], row['InactiveSessions'], row['TotalSessions']]
      .map((count) => whole(Number(count)))
      .join('/')
  );
}

function excluded(windows: Windows): string | undefined {
  const port = rdpPort(windows);
  const { output } = windows.tool('netsh.exe interface ipv4 show excludedportrange protocol=tcp');
  const ranges = output.split(/\r?\n/).flatMap((line) => {
    const [, from, to] = /^\s*(\d{1,5})\s+(\d{1,5})\b/.exec(line) ?? [];
    return from === undefined || to === undefined ? [] : [{ from: Number(from), to: Number(to) }];
  });
  const found = ranges.find(({ from, to }) => from <= port && port <= to);
  return found && `${found.from}-${found.to}`;
}

export const listenerFacts = {
  own: owners,
  la: addresses,
  tpid: (windows) => windows.serviceProcesses().find(({ name }) => same(name, 'TermService'))?.pid,
  qw: listening,
  hs: handshake,
  ses: sessions,
  xr: excluded,
} satisfies FactGroup;
