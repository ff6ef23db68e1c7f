import type { RegistryValue } from '../windows-view.ts';

/** Values of the registry, as they are written down. */
export const dword = (data: number): RegistryValue => ({ kind: 'DWord', data });
export const string = (data: string): RegistryValue => ({ kind: 'String', data });
export const expandString = (data: string): RegistryValue => ({ kind: 'ExpandString', data });
export const multiString = (...data: readonly string[]): RegistryValue => ({ kind: 'MultiString', data });
export const binary = (data: string): RegistryValue => ({ kind: 'Binary', data });
