import { expect, test } from '@jest/globals';
import type { RegistryKey } from '../../../../simulator/guest/windows-view.ts';
import { dword, rdpTcp, services, text, told, withKeys } from '../told.ts';

const firewall = `${services}\\SharedAccess\\Parameters\\FirewallPolicy`;
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';

const usual = '0A1 7 RemoteDesktop-UserMode-In-TCP *';

const rule = (fields: string) => text(`v2.31|${fields}|Name=x|`);

test('the rule of Windows', () => {
  expect(told().f['fwr']).toEqual({ a: 1, b: 0, o: 0, r: [usual] });
});

/** With this one beside the rule of Windows. */
const beside = (fields: string) =>
  told(withKeys({ [`${firewall}\\FirewallRules`]: { 'my rule': rule(fields) } })).f['fwr'];

test.each([
  [
    'a block comes first',
    'Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=3389',
    { b: 1, r: ['0B1 7 my_rule *', usual] },
  ],
  ['for any protocol and port', 'Action=Block|Active=TRUE|Dir=In', { b: 1, r: ['0B1 7 my_rule *', usual] }],
  [
    'one that is off comes last',
    'Action=Block|Active=FALSE|Dir=In|LPort=3389',
    { o: 1, r: [usual, '0B0 7 my_rule *'] },
  ],
  [
    'a range of ports',
    'Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort2_10=3000-4000',
    { a: 2, r: [usual, '0A1 7 my_rule *'] },
  ],
  [
    'profiles and addresses',
    'Action=Allow|Active=TRUE|Dir=In|LPort=3389|Profile=Domain|Profile=Public|RA42=LocalSubnet|RA4=10.0.0.0/8',
    { a: 2, r: [usual, '0A1 5 my_rule 10.0.0.0/8,LocalSubnet'] },
  ],
])('%s', (_, fields, said) => {
  expect(beside(fields)).toEqual({ a: 1, b: 0, o: 0, ...said });
});

test.each([
  ['direction', 'Action=Block|Active=TRUE|Dir=Out|Protocol=6|LPort=3389'],
  ['protocol', 'Action=Block|Active=TRUE|Dir=In|Protocol=17|LPort=3389'],
  ['port', 'Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=80'],
  ['port by a word', 'Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=RPC'],
  ['program', 'Action=Block|Active=TRUE|Dir=In|Protocol=6|App=C:\\x\\notsvchost.exe'],
  ['service', 'Action=Block|Active=TRUE|Dir=In|Protocol=6|Svc=winrm'],
  ['action', 'Action=ByPass|Active=TRUE|Dir=In|Protocol=6|LPort=3389'],
])('a rule about another %s is not told', (_, fields) => {
  expect(beside(fields)).toEqual({ a: 1, b: 0, o: 0, r: [usual] });
});

test('each store by its number, and six examples at most', () => {
  const block = 'Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=3389';
  const many: RegistryKey = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`r${index}`, rule(block)]),
  );
  const said = told(
    withKeys({ [`${policy}\\FirewallRules`]: many, [`${firewall}\\Mdm\\FirewallRules`]: { a: rule(block) } }),
  ).f['fwr'];
  expect(said).toEqual({ a: 1, b: 10, o: 0, r: [0, 1, 2, 3, 4, 5].map((index) => `1B1 7 r${index} *`) });
});

test('rules are about the port that is set', () => {
  expect(told(withKeys({ [rdpTcp]: { PortNumber: dword(3390) } })).f['fwr']).toEqual({ a: 0, b: 0, o: 0 });
});

test('profiles: what is set here and by policy, where the newer name of the private one wins', () => {
  const said = told(
    withKeys({
      [`${firewall}\\DomainProfile`]: { EnableFirewall: dword(1), DefaultInboundAction: dword(1) },
      [`${policy}\\PrivateProfile`]: { DoNotAllowExceptions: dword(1) },
      [`${policy}\\StandardProfile`]: { DoNotAllowExceptions: dword(0), AllowLocalPolicyMerge: dword(0) },
    }),
  ).f['fwp'];
  expect(said).toBe('D:11--:----,P:----:--10,U:----:----');
});

test('what is in force', () => {
  const state = { currentProfiles: 5, localPolicyModifyState: 1, remoteDesktopGroupEnabled: false };
  expect(told({ firewall: { ...state, products: [] } }).f).toMatchObject({ fwc: '5/1/0' });
  expect(told({ firewall: { ...state, products: ['One', 'Two'] } }).f).toMatchObject({ fw3: 'One,Two' });
});
