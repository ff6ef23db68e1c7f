import { rdpPort } from './rdp-port.ts';
import type { Windows } from './windows.ts';
import { WindowsError } from './windows-error.ts';

export type PortListener = { readonly address: string; readonly pid: number };

/** Who listens on the RDP port. Where CIM cannot tell, `netstat` still does: its numbers are in no language. */
export function portListeners(windows: Windows): readonly PortListener[] {
  const port = rdpPort(windows);
  try {
    return windows.listeners(port);
  } catch (error) {
    if (!(error instanceof WindowsError)) throw error;
    return netstat(windows, port, error);
  }
}

function netstat(windows: Windows, port: number, failure: WindowsError): readonly PortListener[] {
  try {
    const { output } = windows.tool('netstat.exe -ano -p TCP');
    return output.split(/\r?\n/).flatMap((line) => {
      const [, address, local, pid] = /^\s*TCP\s+(\S+):(\d+)\s+0\.0\.0\.0:0\s.*?(\d+)\s*$/.exec(line) ?? [];
      return address !== undefined && Number(local) === port ? [{ address, pid: Number(pid) }] : [];
    });
  } catch (error) {
    throw error instanceof WindowsError ? failure : error;
  }
}
