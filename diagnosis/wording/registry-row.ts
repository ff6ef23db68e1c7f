import type { Language } from '../../base/language.ts';
import type { Row } from '../checks/check.ts';

const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';

/** Keys of Windows' registry, as people type them. */
export const registryKeys = {
  terminalServer: `${control}\\Terminal Server`,
  listener: `${control}\\Terminal Server\\WinStations\\RDP-Tcp`,
  terminalServicesPolicy: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services',
} as const;

/** A value with the place where it stands; neither is ever translated. */
export const registryRow = (
  [key, name]: readonly [key: string, name: string],
  value: number | string | undefined,
  language: Language,
): Row => ({ label: name, value: `${value ?? notSet[language]} · ${key}` });

const notSet = { en: 'not set', ja: '未設定' } as const;
