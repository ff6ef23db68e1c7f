import { describe, expect, test } from '@jest/globals';
import { startMachine } from '../../remedies/start-machine.ts';
import { type Changes, ids, machine, missing } from '../diagnosis/healthy-case.ts';
import { givenBy, happened, reasonFor, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(startMachine, [
  {
    when: 'it was shut down from inside Windows',
    scenarios: ['vm-stopped-by-guest'],
    on: 'web-01',
    steps: (vm) => [
      { kind: 'power', vm, change: 'start' },
      { kind: 'wait', vm, for: 'agent' },
    ],
  },
  {
    when: 'somebody stopped it today',
    scenarios: ['vm-deallocated'],
    on: 'web-01',
    cannot: 'stopped it within the last 24 hours',
  },
]);

const check = 'vm-stopped';
const deallocated = machine({ power: 'PowerState/deallocated' });
const deallocate = 'Microsoft.Compute/virtualMachines/deallocate/action';

describe('who stopped it', () => {
  test.each<[string, Changes, string]>([
    [
      'a person, today',
      happened({ resource: ids.vm, operation: deallocate }),
      'suzuki@contoso.example stopped it',
    ],
    ['the log does not tell', { 'activity-log': missing() }, 'could not see in the Activity Log'],
  ])('%s: it is not started', (_, log, reason) => {
    expect(reasonFor(startMachine, { check, but: { ...deallocated, ...log } })).toContain(reason);
  });

  test.each<[string, Changes]>([
    [
      'a schedule',
      happened({ resource: ids.vm, operation: deallocate, caller: 'auto-stop', application: true }),
    ],
    [
      'a person, days ago',
      happened({ resource: ids.vm, operation: deallocate, at: '2026-11-19T01:00:00.000Z' }),
    ],
    ['a person, another machine', happened({ resource: `${ids.vm}-b`, operation: deallocate })],
  ])('%s: it is started', (_, log) => {
    expect(stepsFor(startMachine, { check, but: { ...deallocated, ...log } })).toHaveLength(2);
  });
});

test.each(['starting', 'stopping', 'deallocating'])('while it is %s nothing is offered', (power) => {
  const given = givenBy({ check, but: machine({ power: `PowerState/${power}` }) });
  expect(startMachine.fits?.(given)).toBe(false);
});
