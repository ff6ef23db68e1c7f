import { expect, test } from '@jest/globals';
import { registryKeys, registryRow } from '../../../diagnosis/wording/registry-row.ts';

const place = [registryKeys.listener, 'PortNumber'] as const;

test('a value with its place', () => {
  expect(registryRow(place, 3390, 'ja')).toEqual({
    label: 'PortNumber',
    value: '3390 · HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
  });
});

test('a value that is not there', () => {
  expect(registryRow(place, undefined, 'en').value).toMatch(/^not set · HKLM/);
  expect(registryRow(place, undefined, 'ja').value).toMatch(/^未設定 · HKLM/);
});
