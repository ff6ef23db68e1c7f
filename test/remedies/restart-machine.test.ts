import { describe, expect, test } from '@jest/globals';
import { restartMachine } from '../../remedies/restart-machine.ts';
import { type Changes, ids, inside, machine } from '../diagnosis/healthy-case.ts';
import { foundBy, givenBy, happened, reasonFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

const restart = (vm: string) =>
  [
    { kind: 'power', vm, change: 'restart' },
    { kind: 'wait', vm, for: 'agent' },
  ] as const;

testRemedy(restartMachine, [
  { when: 'the agent does not answer', scenarios: ['agent-not-ready'], on: 'web-01', steps: restart },
  {
    when: 'no port is left',
    scenarios: ['ports-exhausted'],
    on: 'web-01',
    check: 'ports-exhausted',
    steps: restart,
  },
  {
    when: 'no memory is left',
    scenarios: ['memory-exhausted'],
    on: 'web-01',
    check: 'memory-exhausted',
    steps: restart,
  },
]);

const nobodyListens = inside({ own: '-', hs: undefined }, { e: { hs: '0000274d' } });

describe('what it is expected to mend', () => {
  test.each<[string, Changes]>([
    ['nothing-listens', nobodyListens],
    ['handshake-fails', inside({ hs: 'T' })],
    ['ports-exhausted', inside({ ev: { n: { ip4231: [5, 2] } }, tcpn: 16_200 })],
    ['memory-exhausted', inside({ mem: '90/8191/120/9471', ev: { n: { rx2004: [2, 4] } } })],
    ['agent-not-ready', machine({ agent: { code: 'ProvisioningState/Unavailable', display: 'Not Ready' } })],
  ])('%s', (check, but) => {
    expect(foundBy(restartMachine, { check, but })).toEqual({ before: [check], after: [] });
  });

  test('what has another cause is still there', () => {
    const but = inside({ hs: 'T', rd: '-', ev: { n: { sc36888: [5, 1] } }, tls: '------00--' });
    expect(foundBy(restartMachine, { check: 'handshake-fails', but }).after.length).toBeGreaterThan(0);
  });
});

const check = 'agent-not-ready';
const silent = machine({ agent: undefined });

test('what was restarted within the hour is not restarted again', () => {
  const done = happened({
    resource: ids.vm,
    operation: 'Microsoft.Compute/virtualMachines/restart/action',
    application: true,
  });
  expect(restartMachine.fits?.(givenBy({ check, but: silent }))).toBe(true);
  expect(restartMachine.fits?.(givenBy({ check, but: { ...silent, ...done } }))).toBe(false);
});

test('a Windows that installs updates is left alone', () => {
  const but: Changes = { ...silent, 'serial-log': { tail: '', says: ['booting', 'updates-installing'] } };
  expect(reasonFor(restartMachine, { check, but })).toContain('in the middle of starting');
});
