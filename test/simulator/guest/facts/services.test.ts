import { expect, test } from '@jest/globals';
import { healthyView } from '../../../guest/healthy-view.ts';
import { dword, lines, services, text, told, withKeys } from '../told.ts';

const svc = (changes: Parameters<typeof told>[0]) => String(told(changes).f['svc']).split(' ');

test('as Windows gives them', () => {
  expect(svc({})).toHaveLength(22);
  expect(svc({})).toContain('TermService=R3d');
  expect(svc({})).toContain('Netlogon=S3d');
});

test.each([
  ['disabled', { Start: dword(4) }, 'TermService=R4d'],
  ['under another account', { ObjectName: text('.\\admin') }, 'TermService=R3!'],
  [
    'under its own account in other letters',
    { ObjectName: text('nt authority\\networkservice') },
    'TermService=R3d',
  ],
  ['with a start that does not exist', { Start: dword(9) }, 'TermService=R?d'],
])('%s', (_, key, said) => {
  expect(svc(withKeys({ [`${services}\\TermService`]: key }))).toContain(said);
});

test('one that is starting is neither running nor stopped, and one that is not installed is not told', () => {
  const changed = healthyView.services
    .filter(({ name }) => name !== 'Netlogon')
    .map((one) => (one.name === 'TermService' ? { ...one, state: 'StartPending' as const } : one));
  const said = svc({
    services: [...changed, { name: 'Tssdis', displayName: 'Broker', state: 'Stopped', pid: 0 }],
  });
  expect(said).toContain('TermService=P3d');
  expect(said).not.toContainEqual(expect.stringMatching(/^Netlogon/));
  expect(said.at(-1)).toBe('Tssdis=S?d');
});

test.each([
  ['ft', `${services}\\TermService`, { Type: dword(16) }, 16],
  ['ft', `${services}\\TermService`, { Type: dword(32) }, undefined],
  ['dep', `${services}\\TermService`, { DependOnService: lines('RPCSS', 'TermDD') }, 'RPCSS TermDD'],
  ['dep', `${services}\\TermService`, { DependOnService: dword(1) }, '-'],
  [
    'dll',
    `${services}\\TermService\\Parameters`,
    { ServiceDll: text('C:\\Windows\\system32\\TERMSRV.dll') },
    undefined,
  ],
  [
    'dll',
    `${services}\\TermService\\Parameters`,
    { ServiceDll: text('C:\\x\\System32\\termsrv.dll') },
    'C:\\x\\System32\\termsrv.dll',
  ],
  ['av', `${services}\\CSFalconService`, {}, 'CSFalconService'],
])('%s', (fact, path, key, said) => {
  expect(told(withKeys({ [path]: key })).f[fact]).toBe(said);
});
