import { describe, expect, test } from '@jest/globals';
import { refuseLocked } from '../../../simulator/authorization/refuse-locked.ts';
import type { Call, Operation } from '../../../simulator/wire/operation.ts';
import { Refusal } from '../../../simulator/wire/refusal.ts';
import type { Lock } from '../../../simulator/world/access.ts';
import { emptyWorld, put, type World } from '../../../simulator/world/world.ts';
import { subscription, tenantId, testMoment } from '../../support/practice.ts';
import { group, nsg, vm } from './access-case.ts';

const time = testMoment();

function locked(locks: Readonly<Record<string, Lock['level']>>): World {
  const world = emptyWorld(tenantId);
  const type = 'Microsoft.Authorization/locks' as const;
  for (const [scope, level] of Object.entries(locks)) {
    put(
      world,
      { type, id: `${scope}/providers/${type}/${time.newId()}`, properties: { level } },
      time.moment(),
    );
  }
  return world;
}

function refusal(
  world: World,
  method: Operation['method'],
  scope: string,
  action: string,
): Refusal | undefined {
  const call: Call = {
    world,
    moment: time.moment(),
    operation: { id: 'Test', method, path: '', action, handle: () => ({ status: 200 }) },
    caller: { id: 'me', name: 'me', claims: {} },
    params: {},
    query: new URLSearchParams(),
    apiVersion: '',
    headers: {},
    body: undefined,
    scope,
    url: '',
    base: '',
    correlationId: '',
  };
  try {
    refuseLocked(call);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const cases: [level: Lock['level'], at: string, method: Operation['method'], on: string, stops: boolean][] = [
  ['CanNotDelete', vm, 'DELETE', vm, true],
  ['CanNotDelete', vm, 'PUT', vm, false],
  ['CanNotDelete', vm, 'PATCH', vm, false],
  ['CanNotDelete', vm, 'POST', vm, false],
  ['CanNotDelete', vm, 'GET', vm, false],
  ['ReadOnly', vm, 'DELETE', vm, true],
  ['ReadOnly', vm, 'PUT', vm, true],
  ['ReadOnly', vm, 'PATCH', vm, true],
  ['ReadOnly', vm, 'POST', vm, true],
  ['ReadOnly', vm, 'GET', vm, false],
  ['ReadOnly', group, 'POST', vm, true],
  ['ReadOnly', subscription, 'PUT', vm, true],
  ['ReadOnly', group.toUpperCase(), 'PUT', vm, true],
  ['ReadOnly', nsg, 'PUT', `${nsg}/securityRules/rdp`, true],
  ['ReadOnly', nsg, 'PUT', vm, false],
  ['ReadOnly', vm, 'PUT', group, false],
  ['CanNotDelete', vm, 'DELETE', group, true],
  ['CanNotDelete', nsg, 'DELETE', vm, false],
];

describe('locks', () => {
  test.each(cases)('%s at %s, %s of %s: %s', (level, at, method, on, stops) => {
    const refused = refusal(locked({ [at]: level }), method, on, 'Microsoft.Compute/virtualMachines/write');
    expect(refused?.code).toBe(stops ? 'ScopeLocked' : undefined);
  });

  test('do not hold themselves', () => {
    const lock = `${group}/providers/Microsoft.Authorization/locks/hold`;
    const world = locked({ [group]: 'ReadOnly' });
    expect(refusal(world, 'DELETE', lock, 'Microsoft.Authorization/locks/delete')).toBeUndefined();
    expect(refusal(world, 'PUT', lock, 'Microsoft.Authorization/locks/write')).toBeUndefined();
  });

  test('hold the roles given on what they are on', () => {
    const assignment = `${vm}/providers/Microsoft.Authorization/roleAssignments/x`;
    const action = 'Microsoft.Authorization/roleAssignments/delete';
    expect(refusal(locked({ [vm]: 'CanNotDelete' }), 'DELETE', assignment, action)?.status).toBe(409);
  });

  test('say which they are', () => {
    const world = locked({ [group]: 'ReadOnly', [vm]: 'CanNotDelete' });
    expect(refusal(world, 'POST', vm, 'Microsoft.Compute/virtualMachines/restart/action')).toMatchObject({
      status: 409,
      message: `The scope '${vm}' cannot perform write operation because following scope(s) are locked: '${group}'. Please remove the lock and try again.`,
    });
    expect(refusal(world, 'DELETE', vm, 'Microsoft.Compute/virtualMachines/delete')).toMatchObject({
      message: `The scope '${vm}' cannot perform delete operation because following scope(s) are locked: '${group},${vm}'. Please remove the lock and try again.`,
    });
  });
});
