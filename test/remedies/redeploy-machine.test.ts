import { describe, expect, test } from '@jest/globals';
import { redeployMachine } from '../../remedies/redeploy-machine.ts';
import { type Changes, healthy, ids, machine } from '../diagnosis/healthy-case.ts';
import { givenBy, happened, reasonFor, stepsFor } from './azure-case.ts';
import { testRemedy } from './test-remedy.ts';

testRemedy(redeployMachine, [
  {
    when: 'the host failed',
    scenarios: ['host-unhealthy'],
    on: 'web-01',
    steps: (vm) => [
      { kind: 'power', vm, change: 'redeploy' },
      { kind: 'wait', vm, for: 'agent' },
    ],
  },
  {
    when: 'nobody tried a restart',
    scenarios: ['agent-not-ready'],
    on: 'web-01',
    check: 'agent-not-ready',
    isUnfit: true,
  },
]);

const did = (action: string): Changes =>
  happened({ resource: ids.vm, operation: `Microsoft.Compute/virtualMachines/${action}/action` });

describe('when it is offered', () => {
  const silent = machine({ agent: undefined });
  const unhealthy: Changes = { 'resource-health': { state: 'Unavailable', reasonType: 'Unplanned' } };
  test.each<[string, string, Changes, boolean]>([
    ['a restart did not help', 'agent-not-ready', { ...silent, ...did('restart') }, true],
    ['it was moved already', 'agent-not-ready', { ...silent, ...did('redeploy') }, false],
    ['Azure itself has a problem', 'platform-unhealthy', unhealthy, true],
    [
      'it was moved, and Azure still has a problem',
      'platform-unhealthy',
      { ...unhealthy, ...did('redeploy') },
      false,
    ],
  ])('%s: %s', (_, check, but, fits) => {
    expect(redeployMachine.fits?.(givenBy({ check, but }))).toBe(fits);
  });
});

describe('an address that does not stay', () => {
  const check = 'platform-unhealthy';
  const but: Changes = {
    'resource-health': { state: 'Unavailable', reasonType: 'Unplanned' },
    'public-addresses': healthy['public-addresses'].map((one) => ({ ...one, allocation: 'Dynamic' })),
  };

  test('is lost by who comes over the Internet', () => {
    expect(reasonFor(redeployMachine, { check, but })).toContain('The public address is not static');
  });

  test('is no matter to who comes another way', () => {
    expect(stepsFor(redeployMachine, { check, but, asked: { wayIn: { kind: 'bastion' } } })).toHaveLength(2);
  });
});
