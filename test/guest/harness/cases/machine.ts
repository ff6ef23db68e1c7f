import { healthyView } from '../../healthy-view.ts';
import type { ChangedView } from '../harness-case.ts';
import { withPut } from '../with-put.ts';

export const system = 'HKLM\\SYSTEM\\CurrentControlSet';
export const terminal = `${system}\\Control\\Terminal Server`;
export const listener = `${terminal}\\WinStations\\RDP-Tcp`;
export const services = `${system}\\Services`;
export const keyFolder = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';
export const keyFile = `${keyFolder}\\f686aace6942fb7f7ceb231212eef4a4_5d2c1f0e-7b1a-4c55-9a56-000000000001`;
export const backup = 'C:\\ProgramData\\RdpBot\\backup';
export const journal = `${backup}\\0123456789abcdef.json`;

export const dword = (data: number) => ({ kind: 'DWord', data }) as const;
export const string = (data: string) => ({ kind: 'String', data }) as const;
export const texts = (...data: string[]) => ({ kind: 'MultiString', data }) as const;

/** What stands in a place instead. */
export type Put = readonly [readonly string[], unknown];

/** The healthy Windows with something else in some places. */
export const machine = (...puts: readonly Put[]): ChangedView =>
  puts.reduce((view, [path, value]) => withPut(view, path, value), healthyView as ChangedView);

export const at = (key: string, name: string) => ['registry', key, name] as const;

/** Where a service stands in the list of the view. */
export const stateOf = (name: string) =>
  ['services', `${healthyView.services.findIndex((one) => one.name === name)}`, 'state'] as const;
