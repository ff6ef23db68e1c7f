import type { FactGroup } from './fact-group.ts';
import { handshake } from './handshake.ts';
import { rdpPort } from './rdp-port.ts';
import { ordinalIgnoringCase, same, sorted, whole, words } from './said.ts';
import type { Windows } from './windows.ts';

/** Commas, colons and plus signs part what is said. */
const plain = (name: string): string => name.replace(/[\s,:+]/g, '_');

function owners(windows: Windows): string {
  const pids = [...new Set(windows.listeners(rdpPort(windows)).map(({ pid }) => pid))].sort((a, b) => a - b);
  const all = pids.slice(0, 4).map((pid) => {
    const process =
      windows
        .processes()
        .find((one) => one.pid === pid)
        ?.name.replace(/\.exe$/i, '') ?? '';
    const services = windows
      .services()
      .filter((one) => one.pid === pid)
      .map(({ name }) => plain(name))
      .sort(ordinalIgnoringCase);
    return `${pid}:${plain(process)}:${services.slice(0, 6).join('+')}`;
  });
  return all.join(',') || '-';
}

const addresses = (windows: Windows): string =>
  sorted([...new Set(windows.listeners(rdpPort(windows)).map(({ address }) => address))])
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
  tpid: (windows) => windows.services().find(({ name }) => same(name, 'TermService'))?.pid,
  qw: listening,
  hs: handshake,
  ses: sessions,
  xr: excluded,
} satisfies FactGroup;
