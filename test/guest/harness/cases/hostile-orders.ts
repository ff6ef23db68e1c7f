import type { HarnessCase } from '../harness-case.ts';
import { keyFile, keyFolder, listener, machine, services, system, terminal } from './machine.ts';

const dword = (data: unknown) => ({ kind: 'DWord', data });
const registry = (key: string, name: string, set: unknown) => ({ do: 'registry', key, name, set });
const schannel = `${system}\\Control\\SecurityProviders\\SCHANNEL\\Protocols`;
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
const deny = registry(terminal, 'fDenyTSConnections', dword(0));

/** Steps that nobody may have carried out, alone in an order: each is refused before anything is touched. */
export const hostileSteps: Readonly<Record<string, unknown>> = {
  'no step': 1,
  'a list for a step': [deny],
  'no primitive': { key: terminal },
  'a primitive that there is not': { do: 'format-disk' },
  'the name of a function for a primitive': { do: 'journal' },
  'a primitive in capitals': { do: 'Registry', key: terminal, name: 'fDenyTSConnections', set: dword(0) },
  'an argument in capitals': { do: 'registry', KEY: terminal, name: 'fDenyTSConnections', set: dword(0) },
  'an argument too many': { ...deny, force: true },
  'an argument too few': { do: 'registry', key: terminal, name: 'fDenyTSConnections' },
  'a type hint': { __type: 'x', do: 'rdp-restart' },
  'a key of another hive': registry('HKCU\\SOFTWARE\\Test', 'x', dword(1)),
  'a key that is on no list': registry('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run', 'x', {
    kind: 'String',
    data: 'calc',
  }),
  'a key below one of the list': registry(`${terminal}\\RCM\\GracePeriod`, 'L$RTMTIMEBOMB', { kind: 'none' }),
  'the grace period': registry(`${terminal}\\RCM\\GracePeriod`, 'x', { kind: 'none' }),
  'a key with a line feed at its end': registry(`${terminal}\n`, 'fDenyTSConnections', dword(0)),
  'a key in capitals': registry(terminal.toUpperCase(), 'fDenyTSConnections', dword(0)),
  'a value that is on no list': registry(terminal, 'AllowRemoteRPC', dword(1)),
  'a policy': registry(policy, 'fDenyTSConnections', dword(0)),
  'a program for every session': registry(listener, 'InitialProgram', { kind: 'String', data: 'cmd.exe' }),
  'a library of somebody else': registry(`${services}\\TermService\\Parameters`, 'ServiceDll', {
    kind: 'ExpandString',
    data: '%SystemRoot%\\System32\\evil.dll',
  }),
  'the lowest security layer': registry(listener, 'SecurityLayer', dword(0)),
  'the lowest encryption': registry(listener, 'MinEncryptionLevel', dword(1)),
  'TLS 1.0': registry(`${schannel}\\TLS 1.0\\Server`, 'Enabled', dword(1)),
  'TLS 1.1': registry(`${schannel}\\TLS 1.1\\Server`, 'Enabled', dword(1)),
  'SSL 3.0': registry(`${schannel}\\SSL 3.0\\Server`, 'Enabled', dword(1)),
  'a dot that stands for any letter': registry(`${schannel}\\TLS 1x2\\Server`, 'Enabled', dword(1)),
  'TLS 1.2 off': registry(`${schannel}\\TLS 1.2\\Server`, 'Enabled', dword(0)),
  'the encryption oracle': registry(
    'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters',
    'AllowEncryptionOracle',
    dword(2),
  ),
  'the firewall off': registry(
    `${services}\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile`,
    'EnableFirewall',
    dword(0),
  ),
  'a service off by its key': registry(`${services}\\MpsSvc`, 'Start', dword(4)),
  'NLA off without a way back': registry(listener, 'UserAuthentication', dword(0)),
  'a number as text': registry(terminal, 'fDenyTSConnections', dword('0')),
  'a negative number': registry(terminal, 'fDenyTSConnections', dword(-1)),
  'a number that is too great': registry(listener, 'PortNumber', dword(4_294_967_296)),
  'a number with a fraction': registry(listener, 'PortNumber', dword(0.5)),
  'a kind that there is not': registry(listener, 'PortNumber', { kind: 'QWord', data: 1 }),
  'a kind too much': registry(listener, 'SSLCertificateSHA1Hash', { kind: 'none', data: 1 }),
  'bytes that are none': registry(listener, 'SSLCertificateSHA1Hash', { kind: 'Binary', data: '0x00' }),
  'a list with a number in it': registry(
    `${services}\\TermService\\Parameters\\LicenseServers`,
    'SpecifiedLicenseServers',
    { kind: 'MultiString', data: ['lic-01', 1] },
  ),
  'a name that ends a quote': registry(
    `${services}\\TermService\\Parameters\\LicenseServers`,
    'SpecifiedLicenseServers',
    { kind: 'MultiString', data: ['lic-01" & calc'] },
  ),
  'a service disabled': { do: 'service', name: 'TermService', start: 'disabled' },
  'the firewall on demand': { do: 'service', name: 'MpsSvc', start: 'demand' },
  'the firewall on demand, in other letters': { do: 'service', name: 'mpssvc', start: 'demand' },
  'an account that Windows does not give': { do: 'service', name: 'TermService', account: 'LocalSystem' },
  'the account of a service of somebody else': { do: 'service', name: 'MyApp', account: 'LocalSystem' },
  'a service with options': { do: 'service', name: 'TermService" binPath= "calc', start: 'demand' },
  'a dependency with options': { do: 'service', name: 'TermService', dependsOn: ['RPCSS" binPath= "calc'] },
  'the firewall stopped': { do: 'service-state', name: 'MpsSvc', state: 'stopped', seconds: 30 },
  'the base of the firewall stopped': { do: 'service-state', name: 'BFE', state: 'stopped', seconds: 30 },
  'policies stopped': { do: 'service-state', name: 'gpsvc', state: 'stopped', seconds: 30 },
  'the way in stopped': {
    do: 'service-state',
    name: 'WindowsAzureGuestAgent',
    state: 'stopped',
    seconds: 30,
  },
  'tasks stopped': { do: 'service-state', name: 'schedule', state: 'stopped', seconds: 30 },
  'protection stopped': { do: 'service-state', name: 'WinDefend', state: 'stopped', seconds: 30 },
  'a state that there is not': { do: 'service-state', name: 'TermService', state: 'paused', seconds: 30 },
  'no patience': { do: 'service-state', name: 'TermService', state: 'running', seconds: 1 },
  'a restart with arguments': { do: 'rdp-restart', name: 'x' },
  'a file of somebody else': { do: 'file-aside', path: 'C:\\Windows\\System32\\termsrv.dll' },
  'a file above': { do: 'file-aside', path: `${keyFolder}\\f686aace6942fb7f7ceb231212eef4a4_..\\..\\x` },
  'another key': { do: 'file-aside', path: `${keyFolder}\\0123_5d2c1f0e` },
  'a key for everybody': { do: 'acl', path: keyFile, sddl: 'D:PAI(A;;FA;;;WD)' },
  'a key that everybody reads': { do: 'acl', path: keyFile, sddl: 'D:PAI(A;;FA;;;SY)(A;;FR;;;WD)' },
  'a key that services write': { do: 'acl', path: keyFile, sddl: 'D:PAI(A;;FA;;;NS)' },
  'the folder for everybody': { do: 'acl', path: keyFolder, sddl: 'D:PAI(A;;FA;;;WD)' },
  'the folder, and what lies below it': { do: 'acl', path: keyFolder, sddl: 'D:PAI(A;OICI;FR;;;NS)' },
  'an owner': { do: 'acl', path: keyFile, sddl: 'O:WDD:PAI(A;;FA;;;SY)' },
  'somebody who is not named': { do: 'acl', path: keyFile, sddl: 'D:PAI(A;;FA;;;S-1-5-21-1-2-3-500)' },
  'access to another folder': { do: 'acl', path: 'C:\\Windows', sddl: 'D:PAI(A;;FA;;;SY)' },
  'a need that there is not': { do: 'need', that: 'whatever' },
  'a need with an argument too many': { do: 'need', that: 'not-domain-controller', name: 'x' },
  'a need of another hive': { do: 'need', that: 'registry-is', key: 'HKU\\x', name: 'y', data: 1 },
  'a file elsewhere': { do: 'need', that: 'file-there', path: '\\\\evil\\share\\x' },
  'a file by the way above': { do: 'need', that: 'file-there', path: 'C:\\ProgramData\\..\\x' },
  'a way back that comes too late': { do: 'scheduled-revert', minutes: 600 },
  'a rule of another name': { do: 'firewall-rule-add', name: 'x', protocol: 'TCP', port: 1, from: 'any' },
  'a role that is needed': { do: 'feature-remove', feature: 'AD-Domain-Services' },
};

const refused = 'blocked | blocked | (step-refused step 0)';
const order = (steps: unknown, mode = 'apply'): string =>
  JSON.stringify({ run: '0123456789abcdef', mode, steps });

const hostile = (name: string, text: string, says: string): HarnessCase => ({
  name: `hostile: ${name}`,
  view: machine(),
  steps: [{ do: 'rdp-restart' }],
  moves: [{ run: 'apply', says, order: text }],
  back: true,
});

export const hostileOrders: readonly HarnessCase[] = [
  ...Object.entries(hostileSteps).map(([name, step]) =>
    // What is said twice, or by no JSON of ours, has no order at all that could be answered.
    hostile(
      name,
      order([step]),
      name === 'a type hint' || name === 'a number with a fraction' ? 'nothing' : refused,
    ),
  ),
  hostile(
    'two steps, of which one',
    order([{ do: 'rdp-restart' }, { do: 'x' }]),
    'blocked | blocked | (step-refused step 1)',
  ),
  hostile(
    'a way back that is not the first',
    order([{ do: 'rdp-restart' }, { do: 'scheduled-revert', minutes: 15 }]),
    'blocked | blocked | (step-refused step 1)',
  ),
  hostile(
    'two ways back',
    order([
      { do: 'scheduled-revert', minutes: 15 },
      { do: 'scheduled-revert', minutes: 15 },
    ]),
    'blocked | blocked | (step-refused step 1)',
  ),
  hostile('no steps', order([]), 'blocked | (step-refused step -1)'),
  hostile(
    'too many steps',
    order(Array.from({ length: 25 }, () => ({ do: 'rdp-restart' }))),
    'blocked | (step-refused step -1)',
  ),
  hostile('no list of steps', order({ do: 'rdp-restart' }), 'nothing'),
  hostile('a mode that there is not', order([{ do: 'rdp-restart' }], 'force'), 'nothing'),
  hostile(
    'a run that leads elsewhere',
    '{"run":"..\\\\..\\\\evil","mode":"apply","steps":[{"do":"rdp-restart"}]}',
    'nothing',
  ),
  hostile(
    'a run in capitals',
    '{"run":"0123456789ABCDEF","mode":"apply","steps":[{"do":"rdp-restart"}]}',
    'nothing',
  ),
  hostile(
    'a field too many',
    '{"run":"0123456789abcdef","mode":"apply","steps":[{"do":"rdp-restart"}],"then":1}',
    'nothing',
  ),
  hostile(
    'a field twice',
    '{"run":"0123456789abcdef","mode":"check","mode":"apply","steps":[{"do":"rdp-restart"}]}',
    'nothing',
  ),
  hostile(
    'a field twice, in other letters',
    '{"run":"0123456789abcdef","mode":"check","Mode":"apply","steps":[{"do":"rdp-restart"}]}',
    'nothing',
  ),
  hostile(
    'something behind it',
    '{"run":"0123456789abcdef","mode":"apply","steps":[{"do":"rdp-restart"}]} x',
    'nothing',
  ),
  hostile('no JSON', 'Remove-Item C:', 'nothing'),
  hostile('nothing', '', 'nothing'),
  hostile(
    'deep',
    `{"run":"0123456789abcdef","mode":"apply","steps":${'['.repeat(500)}${']'.repeat(500)}}`,
    'nothing',
  ),
];
