import { describe, expect, test } from '@jest/globals';
import { resetRemoteDesktop } from '../../remedies/reset-remote-desktop.ts';
import { type Changes, ids, inside, machine } from '../diagnosis/healthy-case.ts';
import { foundBy, givenBy, happened, reasonFor, stepsFor } from './azure-case.ts';

const restarted = happened({
  resource: ids.vm,
  operation: 'Microsoft.Compute/virtualMachines/restart/action',
});
const server = { j: 0, r: 2, n: 'WORKGROUP' };
const silent = (facts: object = {}): Changes => ({
  ...inside({ hs: 'T', dom: server, ...facts }),
  ...restarted,
});

const check = 'handshake-fails';

describe('after a restart that did not help', () => {
  test.each<[string, Changes]>([
    ['handshake-fails', silent()],
    [
      'nothing-listens',
      { ...inside({ own: '-', hs: undefined, dom: server }, { e: { hs: '0000274d' } }), ...restarted },
    ],
  ])('%s', (found, but) => {
    const one = { check: found, but };
    expect(resetRemoteDesktop.fits?.(givenBy(one))).toBe(true);
    expect(stepsFor(resetRemoteDesktop, one)).toEqual([
      { kind: 'reset-rdp', vm: ids.vm, location: 'japaneast' },
    ]);
    expect(foundBy(resetRemoteDesktop, one)).toEqual({ before: [found], after: [] });
  });

  test('not before one', () => {
    const but = inside({ hs: 'T', dom: server });
    expect(resetRemoteDesktop.fits?.(givenBy({ check, but }))).toBe(false);
  });
});

describe('where VMAccess must not or cannot run', () => {
  test.each<[string, Changes, string]>([
    ['a domain controller', silent({ dom: { j: 1, r: 5, dc: 0 } }), 'must not run on a domain controller'],
    ['perhaps a domain controller', silent({ dom: undefined }), 'must not run on a domain controller'],
    [
      'a policy says otherwise',
      silent({ pol: { dn: 1 }, own: '1:proxy:' }),
      'A policy turns Remote Desktop off',
    ],
    ['no agent', { ...silent(), ...machine({ agent: undefined }) }, 'cannot run an extension'],
    [
      'no extensions allowed',
      { ...silent(), ...machine({ allowExtensionOperations: false }) },
      'cannot run an extension',
    ],
  ])('%s', (_, but, reason) => {
    expect(reasonFor(resetRemoteDesktop, { check, but })).toContain(reason);
  });
});
