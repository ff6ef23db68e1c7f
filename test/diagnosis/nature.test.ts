import { expect, test } from '@jest/globals';
import type { VirtualMachineValue } from '../../diagnosis/evidence/virtual-machine.ts';
import { natureOf } from '../../diagnosis/nature.ts';
import { healthy } from './healthy-case.ts';

const pool = '/subscriptions/x/resourceGroups/y/providers/Microsoft.DesktopVirtualization/hostpools/hp';

test.each<[string, Partial<VirtualMachineValue>, ReturnType<typeof natureOf>]>([
  ['a server', {}, 'windows'],
  ['Linux', { osType: 'Linux' }, 'linux'],
  ['Linux in a scale set', { osType: 'linux', scaleSet: '/x' }, 'linux'],
  ['a machine whose system Azure does not tell', { osType: undefined }, 'not-known'],
  ['an instance of a scale set', { scaleSet: '/x' }, 'scale-set-instance'],
  ['a session host by its tag', { tags: { 'CM-Resource-Parent': pool } }, 'session-host'],
  ['a session host by its agent', { extensions: [{ name: 'RDAgentBootLoader' }] }, 'session-host'],
  ['a session host in a scale set', { scaleSet: '/x', osName: 'Windows 11 multi-session' }, 'session-host'],
])('%s', (_, more, nature) => {
  expect(natureOf({ ...healthy['virtual-machine'], ...more })).toBe(nature);
});

test('nothing is known of a machine that was not seen', () => {
  expect(natureOf(undefined)).toBe('not-known');
});
