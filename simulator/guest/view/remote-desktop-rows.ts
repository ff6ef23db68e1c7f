import { keys } from '../product/keys.ts';
import { graceDaysLeft, isSessionHost, licenseServers, licensingMode } from '../settle/licensing.ts';
import { policyOr } from '../settle/rdp-listener.ts';
import { serviceRuns } from '../settle/services.ts';
import { sessionsOf } from '../settle/sessions.ts';
import type { Settled } from '../settle/state.ts';
import { numberAt } from '../windows/registry.ts';
import type { CimRow } from '../windows-view.ts';

const namespace = 'root/cimv2/TerminalServices';

/** These classes answer through the Remote Desktop service's own provider, which works without the service. */
export function remoteDesktopRows(settled: Settled): Readonly<Record<string, readonly CimRow[]>> {
  const { inside } = settled;
  const { registry } = inside;
  const isSetBy = (name: string) => (numberAt(registry, keys.policy, name) === undefined ? 0 : 1);
  return {
    [`${namespace}:Win32_TSGeneralSetting`]: registry[keys.rdpTcp] ? [generalSetting(settled, isSetBy)] : [],
    [`${namespace}:Win32_TerminalServiceSetting`]: [
      {
        AllowTSConnections: policyOr(inside, keys.terminalServer, 'fDenyTSConnections') === 0 ? 1 : 0,
        PolicySourceAllowTSConnections: isSetBy('fDenyTSConnections'),
        TerminalServerMode: isSessionHost(inside) ? 1 : 0,
        LicensingType: licensingMode(inside),
        PolicySourceLicensingType: isSetBy('LicensingMode'),
        Logons: numberAt(registry, keys.rdpTcp, 'fLogonDisabled') ?? 0,
        SessionBrokerDrainMode: numberAt(registry, keys.terminalServer, 'TSServerDrainMode') ?? 0,
      },
    ],
  };
}

function generalSetting({ inside, certificates }: Settled, isSetBy: (name: string) => number): CimRow {
  const bound = inside.registry[keys.rdpTcp]?.['SSLCertificateSHA1Hash'] !== undefined;
  const kinds = { none: 0, own: 1, custom: 3 } as const;
  const kind = certificates.shown === undefined ? 'none' : bound ? 'custom' : 'own';
  return {
    TerminalName: 'RDP-Tcp',
    SSLCertificateSHA1HashType: kinds[kind],
    SSLCertificateSHA1Hash: certificates.shown?.thumbprint ?? '',
    PolicySourceUserAuthenticationRequired: isSetBy('UserAuthentication'),
    PolicySourceSecurityLayer: isSetBy('SecurityLayer'),
    PolicySourceMinEncryptionLevel: isSetBy('MinEncryptionLevel'),
  };
}

export function remoteDesktopMethods({ inside, now }: Settled): Readonly<Record<string, CimRow>> {
  if (!isSessionHost(inside)) return {};
  return {
    [`${namespace}:Win32_TerminalServiceSetting.GetGracePeriodDays`]: {
      DaysLeft: graceDaysLeft(inside, now),
      ReturnValue: 0,
    },
    [`${namespace}:Win32_TerminalServiceSetting.GetSpecifiedLicenseServerList`]: {
      SpecifiedLSList: licenseServers(inside),
      ReturnValue: 0,
    },
  };
}

/** What `qwinsta` shows: the sessions there are, and the listener by its number. */
export function sessionTable({ rdp, services, inside }: Settled): { exitCode: number; output: string } {
  if (!serviceRuns(services, 'TermService')) return { exitCode: 1, output: '' };
  const row = (name: string, user: string, id: number, state: string) =>
    ` ${name.padEnd(18)}${user.padEnd(20)}${String(id).padStart(6)}  ${state}`;
  const lines = [
    ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE',
    row('services', '', 0, 'Disc'),
    row('console', '', 1, 'Conn'),
    ...sessionsOf(inside.windows).map(({ name, user, id, state }) => row(name, user, id, state)),
    ...(rdp.state === 'listening' ? [row('rdp-tcp', '', 65_536, 'Listen')] : []),
  ];
  return { exitCode: 0, output: `${lines.join('\r\n')}\r\n` };
}
