import { RestError } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Action } from '../../../azure/access/judge-actions.ts';
import { mayBot } from '../../../azure/access/may-bot.ts';
import { mayDo } from '../../../azure/access/may-do.ts';
import { objectIdIn } from '../../../azure/access/own-object-id.ts';
import { atPlace } from '../../../azure/access/read-action-facts.ts';
import { put } from '../../../simulator/world/world.ts';
import { idOf } from '../../support/azure.ts';
import { type AccessOffice, openAccessOffice, outer, suzuki, tanaka } from './access-office.ts';

let office: AccessOffice;
beforeEach(async () => {
  office = await openAccessOffice();
});
afterEach(() => office.practice.close());

const runCommand = 'Microsoft.Compute/virtualMachines/runCommand/action';
const writeRule = 'Microsoft.Network/networkSecurityGroups/securityRules/write';

const actions = (): Action[] => [
  { action: runCommand, resource: office.vm },
  { action: writeRule, resource: `${office.networkSecurityGroup}/securityRules/rdp-bot-CH-1` },
];

const allowedOf = (answer: Awaited<ReturnType<typeof mayDo>>) =>
  answer.ok ? answer.value.map(({ access }) => access.allowed) : answer.failure;

describe('what a person may do, each action on its resource', () => {
  const idsOf = (...ids: readonly { id: string }[]) => ids.map(({ id }) => id);

  test('another team’s security group is not included in a role on machines', async () => {
    const principals = idsOf(suzuki, outer);
    const answer = await mayDo(office.azure, { principals, actions: actions() });
    expect(answer).toMatchObject({
      ok: true,
      value: [{ access: { allowed: true } }, { action: writeRule, access: { because: 'no-role' } }],
    });
    office.give('networkContributor', suzuki, office.networkSecurityGroup);
    expect(allowedOf(await mayDo(office.azure, { principals, actions: actions() }))).toEqual([true, true]);
  });

  test('who has nothing may nothing', async () => {
    const principals = idsOf(tanaka);
    expect(allowedOf(await mayDo(office.azure, { principals, actions: actions() }))).toEqual([false, false]);
  });

  test('a lock is in everybody’s way', async () => {
    const lock = `${office.networkSecurityGroup}/providers/Microsoft.Authorization/locks/frozen`;
    office.give('networkContributor', suzuki, office.group);
    put(
      office.world,
      { id: lock, type: 'Microsoft.Authorization/locks', properties: { level: 'ReadOnly' } },
      office.practice.time.moment(),
    );
    const answer = await mayDo(office.azure, { principals: idsOf(suzuki, outer), actions: actions() });
    expect(answer).toMatchObject({
      value: [{ access: { allowed: true } }, { access: { because: 'locked' } }],
    });
  });

  test('asks once for each resource and once for each role, however many actions there are', async () => {
    const many = [...actions(), ...actions(), { action: writeRule, resource: office.networkSecurityGroup }];
    await mayDo(office.azure, { principals: idsOf(suzuki, outer), actions: many });
    expect(office.azure.traced).toHaveLength(7);
  });

  test('a snapshot that is still to be made', async () => {
    const snapshot = `${office.group}/providers/Microsoft.Compute/snapshots/rdp-bot-CH-1`;
    const one = [{ action: 'Microsoft.Compute/snapshots/write', resource: snapshot }];
    expect(allowedOf(await mayDo(office.azure, { principals: idsOf(suzuki, outer), actions: one }))).toEqual([
      false,
    ]);
  });
});

describe('about what does not exist yet its group decides', () => {
  const vm = idOf('/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/snapshots/new');
  const gone = new RestError('no', { statusCode: 404 });

  test('when Azure knows nothing of it', async () => {
    const answer = await atPlace(vm, async ({ text, type }) => {
      if (type === 'Microsoft.Compute/snapshots') throw gone;
      return text;
    });
    expect(answer).toBe('/subscriptions/s/resourceGroups/rg');
  });

  test('and nothing else is passed over', async () => {
    const forbidden = new RestError('no', { statusCode: 403 });
    await expect(atPlace(vm, () => Promise.reject(forbidden))).rejects.toBe(forbidden);
    await expect(atPlace(vm, () => Promise.reject(gone))).rejects.toBe(gone);
  });
});

describe('what the bot itself may do', () => {
  test('by a role of a group that it is in, without asking the directory', async () => {
    expect(allowedOf(await mayBot(office.asBot, actions()))).toEqual([true, false]);
    expect(office.azure.traced.filter(({ operation }) => operation.startsWith('Graph'))).toEqual([]);
  });

  test('its object id stands in its own token', async () => {
    const token = Buffer.from(JSON.stringify({ oid: suzuki.id })).toString('base64url');
    expect(objectIdIn(`x.${token}.y`)).toBe(suzuki.id);
    expect(() => objectIdIn('x.e30.y')).toThrow();
  });

  test('a token without one is a failure, not a no', async () => {
    const change = { ...office.asBot.change, objectId: async () => objectIdIn('x.e30.y') };
    expect(await mayBot({ ...office.asBot, change }, actions())).toMatchObject({ ok: false });
  });
});
