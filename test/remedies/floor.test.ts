import { describe, expect, test } from '@jest/globals';
import type { GuestStep } from '../../guest/harness/step.ts';
import { breaksFloor } from '../../remedies/floor.ts';
import { registryKeys } from '../../remedies/parts/registry-keys.ts';
import type { Step, StepOf } from '../../remedies/step.ts';

const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/web-01';

const inside = (...steps: readonly GuestStep[]): Step => ({ kind: 'guest', vm, steps });

const dword = (key: string, name: string, data: number): GuestStep => ({
  do: 'registry',
  key,
  name,
  set: { kind: 'DWord', data },
});

const gone = (key: string, name: string): GuestStep => ({ do: 'registry', key, name, set: { kind: 'none' } });

const { listener, protocols, terminalServer } = registryKeys;
const services = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const profile = registryKeys.firewallProfiles.public;
const noBroker = { do: 'need', that: 'not-connection-broker' } as const;
const revert = { do: 'scheduled-revert', minutes: 60 } as const;
const thumbprint = '0123456789ABCDEF0123456789ABCDEF01234567';
const machineKeys = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';
const acl = (path: string, sddl: string): GuestStep => ({ do: 'acl', path, sddl });

const rule = (
  source: NonNullable<StepOf<'security-rule'>['set']>['source'],
  more: Partial<NonNullable<StepOf<'security-rule'>['set']>> = {},
): Step => ({
  kind: 'security-rule',
  rule: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n/securityRules/r',
  set: {
    priority: 100,
    access: 'Allow',
    direction: 'Inbound',
    protocol: 'Tcp',
    source,
    destination: '10.1.1.4/32',
    destinationPort: '3389',
    ...more,
  },
});

const forbidden: readonly (readonly [what: string, step: Step])[] = [
  ['the grace period', inside(gone(`${terminalServer}\\RCM\\GracePeriod`, 'L$RTMTIMEBOMB'))],
  [
    'the firewall engine stopped',
    inside({ do: 'service-state', name: 'bfe', state: 'stopped', seconds: 30 }),
  ],
  ['the firewall stopped', inside({ do: 'service-state', name: 'MpsSvc', state: 'stopped', seconds: 30 })],
  ['the firewall on demand', inside({ do: 'service', name: 'mpssvc', start: 'demand' })],
  ['the firewall off', inside(dword(profile, 'EnableFirewall', 0))],
  ['the firewall’s value taken away', inside(gone(profile, 'EnableFirewall'))],
  ['the firewall’s key written', inside(dword(`${services}\\MpsSvc`, 'Start', 4))],
  ['Group Policy stopped', inside({ do: 'service-state', name: 'gpsvc', state: 'stopped', seconds: 30 })],
  ['Group Policy on demand', inside({ do: 'service', name: 'gpsvc', start: 'demand' })],
  ['Group Policy’s key written', inside(dword(`${services}\\gpsvc`, 'Start', 4))],
  ['NLA off without an end', inside(dword(listener, 'UserAuthentication', 0))],
  ['NLA off, the end too late', inside(dword(listener, 'UserAuthentication', 0), revert)],
  ['NLA taken away', inside(gone(listener, 'UserAuthentication'))],
  ['TLS off', inside(dword(listener, 'SecurityLayer', 0))],
  [
    'TLS off by another kind',
    inside({ do: 'registry', key: listener, name: 'SecurityLayer', set: { kind: 'String', data: '0' } }),
  ],
  ['weak encryption', inside(dword(listener, 'minencryptionlevel', 1))],
  ['TLS 1.0', inside(dword(`${protocols}\\TLS 1.0\\Server`, 'Enabled', 1))],
  ['TLS 1.1', inside(gone(`${protocols}\\TLS 1.1\\Server`, 'DisabledByDefault'))],
  ['SSL 3.0', inside(dword(`${protocols}\\SSL 3.0\\Client`, 'Enabled', 1))],
  [
    'every protocol at once',
    inside(dword(`${protocols}\\Multi-Protocol Unified Hello\\Server`, 'Enabled', 1)),
  ],
  [
    'the hole of CredSSP',
    inside(
      dword(
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
        'AllowEncryptionOracle',
        2,
      ),
    ),
  ],
  ['a broker’s certificate unbound', inside(gone(listener, 'SSLCertificateSHA1Hash'))],
  ['a broker’s certificate removed', inside({ do: 'certificate-remove', thumbprint })],
  [
    'another computer name',
    inside(dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName', 'ComputerName', 1)),
  ],
  ['another domain', inside(dword(`${services}\\Netlogon\\Parameters`, 'DisablePasswordChange', 1))],
  ['keys for everyone', inside(acl(machineKeys, 'O:SYG:SYD:PAI(A;OICI;FR;;;NS)(A;;FA;;;BA)'))],
  ['the folder of keys for everyone', inside(acl(machineKeys, 'D:PAI(A;;FA;;;WD)'))],
  ['the folder of keys to be emptied', inside(acl(machineKeys, 'D:PAI(A;;0x1301ff;;;WD)'))],
  [
    'a key for everyone',
    inside(acl(`${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`, 'D:PAI(A;;FR;;;WD)')),
  ],
  [
    'a key to be written',
    inside(acl(`${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`, 'D:PAI(A;;FA;;;NS)')),
  ],
  [
    'Windows’ firewall open to all',
    inside({ do: 'firewall-rule-add', name: 'RdpBot-In-3389-TCP', protocol: 'TCP', port: 3389, from: 'any' }),
  ],
  [
    'Windows’ firewall open to half the world',
    inside({
      do: 'firewall-rule-add',
      name: 'RdpBot-In-3389-TCP',
      protocol: 'TCP',
      port: 3389,
      from: ['203.0.113.7', '0.0.0.0/1'],
    }),
  ],
  ['a way back that comes late', inside({ do: 'firewall-group' }, revert)],
  ['WinRM stopped', inside({ do: 'service-state', name: 'WinRM', state: 'stopped', seconds: 30 })],
  [
    'the agent stopped',
    inside({ do: 'service-state', name: 'WindowsAzureGuestAgent', state: 'stopped', seconds: 30 }),
  ],
  ['an NSG open to *', rule('*')],
  ['an NSG open to the Internet', rule('Internet')],
  ['an NSG open to 0.0.0.0/0', rule('0.0.0.0/0')],
  ['an NSG open to half the world', rule(['203.0.113.7/32', '128.0.0.0/1'])],
  ['an NSG open to all of Azure', rule('AzureCloud')],
  [
    'just-in-time access for everyone',
    { kind: 'jit-request', policy: 'p', vm, port: 3389, from: '*', minutes: 60 },
  ],
];

const allowed: readonly (readonly [what: string, step: Step])[] = [
  ['NLA off, with an end', inside(revert, dword(listener, 'UserAuthentication', 0))],
  ['TLS on', inside(dword(listener, 'SecurityLayer', 2), dword(listener, 'MinEncryptionLevel', 3))],
  ['TLS 1.2', inside(dword(`${protocols}\\TLS 1.2\\Server`, 'Enabled', 1))],
  ['a certificate of no broker', inside(noBroker, gone(listener, 'SSLCertificateSHA1Hash'))],
  [
    'the folder of keys as Windows ships it',
    inside(acl(machineKeys, 'O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)')),
  ],
  [
    'a key that the service may read',
    inside(acl(`${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`, 'D:PAI(A;;FR;;;NS)(A;;FA;;;SY)')),
  ],
  [
    'a service of somebody stopped',
    inside({ do: 'service-state', name: 'MonitoringRelay', state: 'stopped', seconds: 60 }),
  ],
  ['one address', rule('203.0.113.7/32')],
  ['the network', rule('VirtualNetwork')],
  ['out to anywhere', rule('*', { direction: 'Outbound' })],
  ['a rule that denies all', rule('*', { access: 'Deny' })],
  [
    'just-in-time access for one address',
    { kind: 'jit-request', policy: 'p', vm, port: 3389, from: '203.0.113.7', minutes: 60 },
  ],
];

describe('the floor', () => {
  test.each(forbidden)('bites %s', (_, step) => {
    expect(breaksFloor(step)).toMatch(/^It |^The way back/);
  });

  test.each(allowed)('lets %s be', (_, step) => {
    expect(breaksFloor(step)).toBeUndefined();
  });
});
