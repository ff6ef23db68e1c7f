import { keptPorts } from '../settle/rdp-listener.ts';
import type { Settled } from '../settle/state.ts';
import type { WindowsView } from '../windows-view.ts';
import { sessionTable } from './remote-desktop-rows.ts';

/** What Windows' own tools print, by their command lines. */
export function toolsOf(settled: Settled): WindowsView['tools'] {
  const { inside, domain } = settled;
  return {
    'qwinsta.exe': sessionTable(settled),
    'netsh.exe interface ipv4 show excludedportrange protocol=tcp': {
      exitCode: 0,
      output: portRanges(keptPorts(inside)),
    },
    'dsregcmd.exe /status': { exitCode: 0, output: joinState(settled) },
    ...(domain ? { [`nltest.exe /dsgetdc:${domain.name}`]: foundController(domain) } : {}),
  };
}

function portRanges(excluded: readonly { readonly from: number; readonly to: number }[]): string {
  const rows = [...excluded]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => `${String(from).padStart(10)}  ${String(to).padStart(10)}      `);
  return [
    '',
    'Protocol tcp Port Exclusion Ranges',
    '',
    'Start Port    End Port      ',
    '----------    --------      ',
    ...rows,
    '',
  ].join('\r\n');
}

function joinState({ inside: { windows, computerName } }: Settled): string {
  const say = (yes: boolean) => (yes ? 'YES' : 'NO');
  return [
    '',
    '| Device State                                                         |',
    '',
    `             AzureAdJoined : ${say(windows.entra === true)}`,
    '          EnterpriseJoined : NO',
    `              DomainJoined : ${say(windows.domain !== undefined)}`,
    `               Device Name : ${computerName}`,
    '',
  ].join('\r\n');
}

function foundController({ name, code }: { readonly name: string; readonly code: number }) {
  const output =
    code === 0
      ? `           DC: \\\\DC-01.${name}\r\nThe command completed successfully\r\n`
      : `Getting DC name failed: Status = ${code} 0x${code.toString(16)} ERROR_NO_SUCH_DOMAIN\r\n`;
  return { exitCode: code, output };
}
