import type { CertificateView } from '../windows-view.ts';
import { fullControl, granted, readData } from './access.ts';
import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { filled, same, short, sorted } from './said.ts';
import type { Windows } from './windows.ts';

const machineKeys = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';

/** The container of the key that RDP makes for itself, on every Windows. */
const rdpKey = 'f686aace6942fb7f7ceb231212eef4a4_';

const dayMs = 86_400_000;

/** Server Authentication, Remote Desktop Authentication, any purpose. */
const fit = new Set(['1.3.6.1.5.5.7.3.1', '1.3.6.1.4.1.311.54.1.2', '2.5.29.37.0']);

const begin = (thumbprint: string): string => thumbprint.slice(0, 8).toLowerCase();

const accessBits = (sddl: string | undefined): number =>
  sddl === undefined
    ? 0
    : ((granted(sddl, ['SY', 'WD']) & fullControl) === fullControl ? 8 : 0) +
      ((granted(sddl, ['NS', 'WD']) & readData) === 0 ? 0 : 16);

function said(windows: Windows, certificate: CertificateView): string {
  const { thumbprint, notAfter, ekus, hasKey, keyError, keyFile, subject, issuer } = certificate;
  const access = keyFile === undefined ? undefined : windows.sddl(keyFile);
  const days = Math.floor((Date.parse(notAfter) - windows.now()) / dayMs);
  return [
    begin(thumbprint),
    Math.max(-999_999, Math.min(999_999, days)),
    (hasKey ? 1 : 0) +
      (hasKey && keyError === undefined ? 2 : 0) +
      (access === undefined ? 0 : 4) +
      accessBits(access),
    ekus === undefined ? 'n' : ekus.some((eku) => fit.has(eku)) ? '1' : '0',
    subject === issuer ? '1' : '0',
  ].join(':');
}

function own(windows: Windows): string {
  const all = [...windows.certificates('Remote Desktop')].sort((a, b) =>
    a.thumbprint < b.thumbprint ? -1 : 1,
  );
  return (
    all
      .slice(0, 6)
      .map((one) => said(windows, one))
      .join(',') || '-'
  );
}

/** Nothing where there are not enough bytes for one. */
function thumbprintIn(windows: Windows, key: string, name: string): string | undefined {
  const digits = windows.values(key)?.binary(name) ?? '';
  return digits.length < 8 ? undefined : digits;
}

function bound(windows: Windows): string {
  const thumbprint = thumbprintIn(windows, keys.rdpTcp, 'SSLCertificateSHA1Hash');
  if (thumbprint === undefined) return '-';
  for (const [letter, store] of [
    ['M', 'My'],
    ['R', 'Remote Desktop'],
  ] as const) {
    const found = windows.certificates(store).find((one) => same(one.thumbprint, thumbprint));
    if (found) return `${letter}:${said(windows, found)}`;
  }
  return `?:${begin(thumbprint)}`;
}

function selfSigned(windows: Windows): string | undefined {
  const thumbprint = thumbprintIn(windows, keys.winStations, 'SelfSignedCertificate');
  const store = filled(windows.values(keys.winStations)?.text('SelfSignedCertStore'));
  if (thumbprint === undefined && store === undefined) return undefined;
  return `${thumbprint ? begin(thumbprint) : '-'}:${store ?? ''}`;
}

const usualForEveryone = 0x12019f;

/** As Windows made it: everyone may use the folder, administrators own it, nobody is kept out. */
function folderAccess(windows: Windows): string {
  const sddl = windows.sddl(machineKeys);
  if (sddl === undefined) return '-';
  const usual =
    (granted(sddl, ['WD']) & usualForEveryone) === usualForEveryone &&
    (granted(sddl, ['BA']) & fullControl) === fullControl &&
    !/\(D;/i.test(sddl);
  return usual ? 'def' : short(sddl, 150);
}

function keyFiles(windows: Windows): string {
  const files = windows.filesIn(machineKeys).filter(({ name }) => name.toLowerCase().startsWith(rdpKey));
  const sizes = new Map(files.map(({ name, size }) => [name, size]));
  const all = sorted([...sizes.keys()])
    .slice(0, 6)
    .map((name) => `${accessBits(windows.sddl(`${machineKeys}\\${name}`))}:${sizes.get(name) ?? 0}`);
  return all.join(',') || '-';
}

const mostCounted = 5000;

function countOfKeys(windows: Windows): number | undefined {
  const count = Math.min(mostCounted, windows.filesIn(machineKeys).length);
  return count === 0 && windows.sddl(machineKeys) === undefined ? undefined : count;
}

function ofService(windows: Windows): string | undefined {
  const row = windows
    .cimRows('root/cimv2/TerminalServices', 'Win32_TSGeneralSetting')
    .find((one) => one['TerminalName'] === 'RDP-Tcp');
  if (!row) return undefined;
  const byPolicy = (name: string) => (row[`PolicySource${name}`] === 1 ? 1 : 0);
  const hash = row['SSLCertificateSHA1Hash'];
  return [
    row['SSLCertificateSHA1HashType'] ?? 0,
    byPolicy('UserAuthenticationRequired'),
    byPolicy('SecurityLayer'),
    byPolicy('MinEncryptionLevel'),
    typeof hash === 'string' && !/^0*$/.test(hash) ? begin(hash) : '-',
  ].join('/');
}

export const certificateFacts = {
  rd: own,
  bnd: bound,
  ssc: selfSigned,
  mk: folderAccess,
  mkf: keyFiles,
  mkn: countOfKeys,
  gs: ofService,
} satisfies FactGroup;
