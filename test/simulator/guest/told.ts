import { probeAnswer } from '../../../simulator/guest/probe-answer.ts';
import type { RegistryKey, RegistryValue, WindowsView } from '../../../simulator/guest/windows-view.ts';
import { healthyView } from '../../guest/healthy-view.ts';

/** What is told of a healthy Windows with these changes: facts, and codes of what could not be read. */
export function told(changes: Partial<WindowsView> = {}) {
  const { f, e = {} } = probeAnswer({ ...healthyView, ...changes }, { seconds: 80 });
  return { f, e };
}

export const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
export const services = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
export const terminalServer = `${control}\\Terminal Server`;
export const rdpTcp = `${terminalServer}\\WinStations\\RDP-Tcp`;

export const dword = (data: number): RegistryValue => ({ kind: 'DWord', data });
export const text = (data: string): RegistryValue => ({ kind: 'String', data });
export const lines = (...data: string[]): RegistryValue => ({ kind: 'MultiString', data });

/** Values are added to those that are there; undefined takes the key away. */
export function withKeys(
  keys: Readonly<Record<string, RegistryKey | undefined>>,
): Pick<WindowsView, 'registry'> {
  const registry = { ...healthyView.registry };
  for (const [path, key] of Object.entries(keys)) {
    if (key) registry[path] = { ...registry[path], ...key };
    else delete registry[path];
  }
  return { registry };
}

export const withCim = (rows: WindowsView['cim']): Pick<WindowsView, 'cim'> => ({
  cim: { ...healthyView.cim, ...rows },
});
