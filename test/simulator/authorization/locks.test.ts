import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addGroup } from '../../../simulator/world/build.ts';
import {
  assign,
  owner,
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';
import { roles } from './access-case.ts';

const group = `${subscription}/resourceGroups/rg-1`;
const locks = (scope: string, name = '') =>
  `${scope}/providers/Microsoft.Authorization/locks${name && `/${name}`}`;

let practice: TestPractice;

beforeEach(async () => {
  const time = testMoment();
  const world = testWorld(time);
  addGroup(world, { subscription, name: 'rg-1', location: 'japaneast' }, time.moment());
  practice = await startTestPractice(world, time);
});
afterEach(() => practice.close());

const send = (method: string, path: string, properties?: unknown) =>
  practice.send(
    method,
    `${path}${path.includes('?') ? '&' : '?'}api-version=2020-05-01`,
    properties ? { body: { properties } } : {},
  );

test('a lock is made, changed, read, listed and taken away', async () => {
  const lock = { id: locks(group, 'keep'), name: 'keep', type: 'Microsoft.Authorization/locks' };
  const notes = 'Ask Ken';
  expect(await send('PUT', lock.id, { level: 'CanNotDelete' })).toMatchObject({ status: 201, body: lock });
  const changed = { ...lock, properties: { level: 'ReadOnly', notes } };
  expect(await send('PUT', lock.id, { level: 'ReadOnly', notes })).toMatchObject({
    status: 200,
    body: changed,
  });
  expect(await send('GET', lock.id)).toMatchObject({ status: 200, body: changed });
  for (const at of [subscription, group]) {
    expect(await send('GET', locks(at))).toMatchObject({ status: 200, body: { value: [changed] } });
  }
  expect(await send('DELETE', lock.id)).toMatchObject({ status: 200 });
  expect(await send('DELETE', lock.id)).toMatchObject({ status: 204 });
  expect(await send('GET', lock.id)).toMatchObject({ status: 404 });
});

test.each([
  [subscription, '', ['above', 'here']],
  [subscription, '?$filter=atScope()', ['above']],
  [group, '?$filter=atScope()', ['above', 'here']],
])('locks of %s%s', async (scope, query, names) => {
  await send('PUT', locks(subscription, 'above'), { level: 'CanNotDelete' });
  await send('PUT', locks(group, 'here'), { level: 'CanNotDelete' });
  expect(await send('GET', `${locks(scope)}${query}`)).toMatchObject({
    body: { value: names.map((name) => ({ name })) },
  });
});

test.each([{ level: 'Whatever' }, { notes: 'x' }])('not a lock: %j', async (properties) => {
  expect(await send('PUT', locks(group, 'keep'), properties)).toMatchObject({ status: 400 });
});

test('nothing can be locked that does not exist', async () => {
  const vm = `${group}/providers/Microsoft.Compute/virtualMachines/gone`;
  expect(await send('PUT', locks(vm, 'keep'), { level: 'ReadOnly' })).toMatchObject({
    status: 404,
    body: { error: { code: 'ResourceNotFound' } },
  });
});

test('a lock can be taken off what it holds, and then its roles can be changed', async () => {
  assign(practice.world, practice.time, { role: roles.reader, principal: owner.id, scope: group });
  const assignments = practice.sdk().authorization.roleAssignments;
  await send('PUT', locks(group, 'hold'), { level: 'ReadOnly' });
  const wanted = {
    roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.contributor}`,
    principalId: owner.id,
  };
  const name = randomUUID();
  await expect(assignments.create(group, name, wanted)).rejects.toMatchObject({
    statusCode: 409,
    code: 'ScopeLocked',
  });
  await send('DELETE', locks(group, 'hold'));
  expect((await assignments.create(group, name, wanted)).name).toBe(name);
});
