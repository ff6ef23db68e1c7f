import type { GuestStep } from '../../../../guest/harness/step.ts';
import { keys } from '../../../../simulator/guest/product/keys.ts';
import { thumbprintOf } from '../../../../simulator/guest/settle/certificates.ts';
import { machineKeys } from '../../../../simulator/guest/settle/files.ts';
import { type Harnessed, harnessed } from './harnessed.ts';

const rdpKey = `${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`;
const restart: GuestStep = { do: 'rdp-restart' };

const dword = (key: string, name: string, data: number): GuestStep => ({
  do: 'registry',
  key,
  name,
  set: { kind: 'DWord', data },
});
const gone = (key: string, name: string): GuestStep => ({ do: 'registry', key, name, set: { kind: 'none' } });
const running = (name: string): GuestStep => ({ do: 'service-state', name, state: 'running', seconds: 60 });
const starts = (name: string, start: 'auto' | 'demand'): readonly GuestStep[] => [
  { do: 'service', name, start },
  running(name),
];
const servers = (...data: readonly string[]): GuestStep => ({
  do: 'registry',
  key: keys.licenseServers,
  name: 'SpecifiedLicenseServers',
  set: { kind: 'MultiString', data },
});
const tls12 = (['Server', 'Client'] as const).flatMap((side) => [
  dword(`${keys.schannel}\\Protocols\\TLS 1.2\\${side}`, 'Enabled', 1),
  dword(`${keys.schannel}\\Protocols\\TLS 1.2\\${side}`, 'DisabledByDefault', 0),
]);
const letIn: GuestStep = {
  do: 'firewall-rule-add',
  name: 'RdpBot-In-3389-TCP',
  protocol: 'TCP',
  port: 3389,
  from: 'any',
};
const mac = (name: string, index = 0): string =>
  harnessed(name).inside(name).adapters[index]?.mac.replaceAll('-', '') ?? '';

/** The certificate has to be named: its thumbprint is another on each machine. */
function newKey(at: Harnessed): readonly GuestStep[] {
  const own = at.view('web-01').certificateStores['Remote Desktop']?.[0]?.thumbprint ?? '';
  return [
    { do: 'file-aside', path: rdpKey },
    { do: 'certificate-remove', thumbprint: own.slice(0, 8) },
    restart,
  ];
}

/** A step of it cannot be taken back. */
const cannot = { st: 'partial', staysMended: true } as const;
/** It is Windows that did it, and nobody undoes that. */
const byWindows = { st: 'undone', staysMended: true } as const;
/** Some of it failed: it can be tried again. */
const unfinished = (staysMended: boolean) => ({ st: 'partial', staysMended, journal: 'open' }) as const;

export type Mended = {
  /** The rows of the catalogue of remedies whose steps these are. */
  readonly by: string;
  readonly on?: string;
  readonly steps: readonly GuestStep[] | ((at: Harnessed) => readonly GuestStep[]);
  /** What is only so after a start. */
  readonly thenStarts?: true;
  /** Where undo does not make it as it was: what it says, and whether it is mended still. */
  readonly undo?: {
    readonly st: 'undone' | 'partial';
    readonly staysMended: boolean;
    readonly journal?: 'open';
  };
};

/** Every scenario that steps of the harness mend, with the steps that somebody would take. */
export const mended: Readonly<Record<string, Mended>> = {
  'remote-desktop-off': { by: 'M1', steps: [dword(keys.terminalServer, 'fDenyTSConnections', 0)] },
  'remote-desktop-kept-off': { by: 'M1', steps: [dword(keys.terminalServer, 'fDenyTSConnections', 0)] },
  'listener-disabled': { by: 'M1', steps: [dword(keys.rdpTcp, 'fEnableWinStation', 1), restart] },
  'logons-disabled': { by: 'M2', steps: [dword(keys.terminalServer, 'TSServerDrainMode', 0)] },
  'termservice-stopped': { by: 'M3', steps: [running('TermService')] },
  'termservice-misconfigured': {
    by: 'M4',
    steps: [
      { do: 'service', name: 'TermService', account: 'NT AUTHORITY\\NetworkService', start: 'demand' },
      running('TermService'),
    ],
    // An account that needs a password cannot be given back.
    undo: unfinished(true),
  },
  'helper-service-stopped': { by: 'M5', steps: starts('SessionEnv', 'demand') },
  'listens-on-another-port': { by: 'M6', steps: [dword(keys.rdpTcp, 'PortNumber', 3389), restart] },
  'port-range-excluded': {
    by: 'M6',
    steps: [{ do: 'need', that: 'port-usable', port: 3500 }, dword(keys.rdpTcp, 'PortNumber', 3500), restart],
  },
  'port-taken-by-another': {
    by: 'M7',
    steps: [{ do: 'service-state', name: 'MonitoringRelay', state: 'stopped', seconds: 60 }, restart],
  },
  'port-proxied': { by: 'M9', steps: [{ do: 'port-proxy-remove', address: '0.0.0.0', port: 3389 }] },
  'bound-to-one-adapter': { by: 'M10', steps: [dword(keys.rdpTcp, 'LanAdapter', 0), restart] },
  'safe-mode': {
    by: 'M33',
    steps: [{ do: 'boot-value', name: 'safeboot', set: 'none' }],
    thenStarts: true,
  },
  'firewall-rule-missing': { by: 'M11', steps: [{ do: 'firewall-group' }] },
  'firewall-rule-of-another-profile': { by: 'M11', steps: [letIn] },
  'firewall-rule-for-others': { by: 'M11', steps: [letIn] },
  'firewall-rule-blocks': {
    by: 'M12',
    steps: [{ do: 'firewall-rule-off', id: '{3C1F5D7A-6E0B-4B44-9F5E-0D6B2A9C3389}' }],
  },
  'firewall-shields-up': {
    by: 'M13',
    steps: Object.values(keys.profiles).map((profile) => dword(profile, 'DoNotAllowExceptions', 0)),
  },
  'firewall-service-stopped': { by: 'M14', steps: starts('MpsSvc', 'auto') },
  'static-address': { by: 'M15', steps: [{ do: 'adapter', mac: mac('web-01'), set: 'dhcp' }] },
  'no-default-gateway': {
    by: 'M15, M17',
    steps: [{ do: 'route-add', prefix: '0.0.0.0/0', nextHop: '10.1.1.1', mac: mac('web-01'), metric: 256 }],
  },
  // What needs it keeps it running until the next start.
  'dhcp-off': { by: 'M16', steps: starts('Dhcp', 'auto'), undo: unfinished(false) },
  'dns-servers-wrong': {
    by: 'M16b',
    on: 'app-02',
    steps: [{ do: 'adapter', mac: mac('app-02'), set: 'dns-from-dhcp' }],
  },
  'adapter-disabled': { by: 'M18', steps: [{ do: 'adapter', mac: mac('web-01'), set: 'enabled' }] },
  'certificate-missing': { by: 'M20', steps: [restart], undo: byWindows },
  'certificate-expired': { by: 'M20', steps: [restart], undo: byWindows },
  'key-not-readable': {
    by: 'M21',
    steps: [{ do: 'acl', path: rdpKey, sddl: 'D:P(A;;FR;;;NS)(A;;FA;;;SY)(A;;FA;;;BA)' }, restart],
  },
  'key-file-gone': { by: 'M21b', steps: newKey, undo: cannot },
  'key-file-damaged': { by: 'M21b', steps: newKey, undo: cannot },
  'machine-keys-access-changed': {
    by: 'M23',
    steps: [{ do: 'acl', path: machineKeys, sddl: 'D:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)' }, restart],
    undo: byWindows,
  },
  'bound-certificate-unfit': { by: 'M22', steps: [gone(keys.rdpTcp, 'SSLCertificateSHA1Hash'), restart] },
  'certificate-expires-soon': {
    by: 'M24',
    steps: [{ do: 'certificate-bind', thumbprint: thumbprintOf('next server certificate') }],
  },
  'certificate-store-renamed': {
    by: 'M25',
    steps: [
      {
        do: 'registry',
        key: keys.winStations,
        name: 'SelfSignedCertStore',
        set: { kind: 'String', data: 'Remote Desktop' },
      },
      restart,
    ],
  },
  'tls12-off': { by: 'M26', steps: tls12 },
  'every-tls-off': { by: 'M26', steps: tls12 },
  'only-old-tls': { by: 'M26', steps: tls12 },
  'no-usable-cipher': { by: 'M27', steps: [gone(keys.suites, 'Functions')] },
  'fips-on': { by: 'M28', steps: [dword(keys.fips, 'Enabled', 0)] },
  'weak-security-layer': { by: 'M29', steps: [dword(keys.rdpTcp, 'SecurityLayer', 2)] },
  'domain-credentials-disabled': {
    by: 'M34',
    on: 'app-02',
    steps: [dword(keys.lsa, 'disabledomaincreds', 0)],
  },
  'clock-wrong': { by: 'M37', steps: [...starts('W32Time', 'auto'), { do: 'clock-sync' }], undo: cannot },
  'memory-exhausted': { by: 'M38', steps: [{ do: 'session-logoff', id: 2 }], undo: cannot },
  'grace-period-over': {
    by: 'M40, M41',
    on: 'app-02',
    steps: [dword(keys.licensingCore, 'LicensingMode', 4), servers('lic-01.corp.contoso.example')],
  },
  'license-server-unreachable': { by: 'M41', on: 'app-02', steps: [servers('lic-01.corp.contoso.example')] },
  'license-servers-in-wrong-key': {
    by: 'M41',
    on: 'app-02',
    steps: [
      servers('lic-01.corp.contoso.example'),
      gone(keys.termServiceParameters, 'SpecifiedLicenseServers'),
    ],
  },
  'grace-period-ends-soon': {
    by: 'M40',
    on: 'app-02',
    steps: [dword(keys.licensingCore, 'LicensingMode', 2)],
  },
  'per-user-without-domain': {
    by: 'M40, M42',
    steps: [dword(keys.licensingCore, 'LicensingMode', 2)],
  },
  'session-host-role-unused': {
    by: 'M42',
    steps: [{ do: 'feature-remove', feature: 'RDS-RD-Server' }],
    thenStarts: true,
    undo: cannot,
  },
  'licensing-role-unused': {
    by: 'M47',
    steps: [
      { do: 'feature-remove', feature: 'RDS-RD-Server' },
      { do: 'feature-remove', feature: 'RDS-Licensing' },
    ],
    thenStarts: true,
    undo: cannot,
  },
  'policy-keeps-changing': { by: 'M45', steps: starts('gpsvc', 'auto') },
  'image-not-prepared': {
    by: 'M1, M11',
    on: 'dev-01',
    steps: [dword(keys.terminalServer, 'fDenyTSConnections', 0), { do: 'firewall-group' }],
  },
};
