import { keys } from '../product/keys.ts';
import { numberAt, textAt, textsAt } from '../windows/registry.ts';
import type { Inside } from './inside.ts';

const graceDays = 120;
const day = 24 * 3600_000;

/** 5: nobody has chosen. Policy wins. */
export const licensingMode = ({ registry }: Inside): number =>
  numberAt(registry, keys.policy, 'LicensingMode') ??
  numberAt(registry, keys.licensingCore, 'LicensingMode') ??
  5;

export const isSessionHost = ({ windows }: Inside): boolean => windows.roles.includes('session-host');

/** https://learn.microsoft.com/windows-server/remote/remote-desktop-services/rds-client-access-license */
export function graceDaysLeft({ windows }: Inside, now: number): number {
  const since = Date.parse(windows.sessionHostSince ?? windows.installedAt);
  return Math.max(0, graceDays - Math.floor((now - since) / day));
}

export function licenseServers({ registry }: Inside): readonly string[] {
  const byPolicy = (textAt(registry, keys.policy, 'LicenseServers') ?? '').split(/[\s;,]+/);
  const servers = byPolicy.filter((name) => name !== '');
  return servers.length > 0 ? servers : textsAt(registry, keys.licenseServers, 'SpecifiedLicenseServers');
}

/** The broker of the farm, where it is a member of one. */
export function brokers({ registry }: Inside): readonly string[] {
  if (numberAt(registry, keys.clusterSettings, 'SessionDirectoryActive') !== 1) return [];
  const names = textAt(registry, keys.clusterSettings, 'SessionDirectoryLocation') ?? '';
  return names.split(/[\s;,]+/).filter((name) => name !== '');
}
