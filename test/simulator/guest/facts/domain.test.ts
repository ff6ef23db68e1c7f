import { expect, test } from '@jest/globals';
import type { CimRow, WindowsView } from '../../../../simulator/guest/windows-view.ts';
import { told, withCim } from '../told.ts';

const system = 'root/cimv2:Win32_ComputerSystem';
const account = 'root/cimv2:Win32_UserAccount';

const joined = (role: number): CimRow => ({ PartOfDomain: true, DomainRole: role, Domain: 'corp.example' });
const found = (exitCode: number): Partial<WindowsView> => ({
  tools: { 'nltest.exe /dsgetdc:corp.example': { exitCode, output: '' } },
});

test('no domain: nobody is asked', () => {
  expect(told().f['dom']).toEqual({ j: 0, r: 2 });
});

test.each<[string, CimRow, Partial<WindowsView>, object]>([
  ['all is well', joined(3), { ...found(0), secureChannel: true }, { r: 3, dc: 0, sc: 1 }],
  ['the trust is broken', joined(3), { ...found(0), secureChannel: false }, { r: 3, dc: 0, sc: 0 }],
  [
    'nobody can tell',
    joined(3),
    { ...found(0), secureChannel: { error: '8007054B' } },
    { r: 3, dc: 0, sc: '8007054b' },
  ],
  ['no domain controller', joined(3), { ...found(1355), secureChannel: true }, { r: 3, dc: 1355 }],
  ['a domain controller has no such trust', joined(5), { ...found(0), secureChannel: true }, { r: 5, dc: 0 }],
  ['a tool that is not there', joined(3), { tools: {} }, { r: 3, dc: 2 }],
])('a domain: %s', (_, row, changes, said) => {
  expect(told({ ...withCim({ [system]: [row] }), ...changes }).f['dom']).toEqual({
    j: 1,
    n: 'corp.example',
    ...said,
  });
});

test('a domain whose name is no name gets into no command line', () => {
  const { f } = told(withCim({ [system]: [{ ...joined(3), Domain: 'a & calc' }] }));
  expect(f['dom']).toEqual({ j: 1, r: 3, n: 'a & calc' });
});

test.each([
  ['AzureAdJoined : NO\r\n DomainJoined : YES', '-'],
  ['AzureAdJoined : YES\r\n DomainJoined : NO', 'j'],
  ['AzureAdJoined : YES\r\n DomainJoined : YES', 'h'],
])('joined to Entra: %s', (output, said) => {
  expect(told({ tools: { 'dsregcmd.exe /status': { exitCode: 0, output } } }).f['aad']).toBe(said);
});

const administrator = {
  LocalAccount: true,
  SID: 'S-1-5-21-1-2-3-500',
  Disabled: false,
  Lockout: false,
  PasswordExpires: false,
};

test.each<[string, CimRow[], string | undefined]>([
  ['as usual', [{ ...administrator, SID: 'S-1-5-21-1-2-3-501', Disabled: true }, administrator], '-'],
  [
    'disabled and locked',
    [{ ...administrator, Disabled: true, Lockout: true, PasswordExpires: true }],
    'dle',
  ],
  ['of the domain, not of the machine', [{ ...administrator, LocalAccount: false }], undefined],
])('the administrator: %s', (_, rows, said) => {
  expect(told(withCim({ [account]: rows })).f['adm']).toBe(said);
});

test('a domain controller has no administrator of its own', () => {
  expect(told(withCim({ [system]: [joined(5)], [account]: [] })).f['adm']).toBe('dc');
});
