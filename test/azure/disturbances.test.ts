import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changePower } from '../../azure/change/power.ts';
import { deleteSecurityRule, writeSecurityRule } from '../../azure/change/security-rule.ts';
import { runCommand } from '../../azure/probe/run-command.ts';
import { readSecurityRule } from '../../azure/read/network-security-group.ts';
import { readVirtualMachine } from '../../azure/read/virtual-machine.ts';
import type { Fault } from '../../simulator/world/fault.ts';
import { idOf, openTestAzure, type TestAzure } from '../support/azure.ts';
import { type Office, testOffice } from '../support/office.ts';
import { startTestPractice, type TestPractice, testMoment } from '../support/practice.ts';

const rule = {
  access: 'Allow',
  direction: 'Inbound',
  protocol: 'Tcp',
  priority: 290,
  source: '203.0.113.7/32',
  destination: '*',
  destinationPort: '3389',
} as const;

describe('the door when Azure is not well', () => {
  let office: Office;
  let practice: TestPractice;
  let azure: TestAzure;
  beforeEach(async () => {
    const time = testMoment();
    office = testOffice(time);
    practice = await startTestPractice(office.world, time);
    azure = openTestAzure(practice);
  });
  afterEach(() => practice.close());

  const disturb = (fault: Omit<Fault, 'id'>) => office.world.faults.push({ id: 'f', ...fault });
  const read = () => readVirtualMachine(azure, idOf(office.vm));
  const sentTimes = (method: string) => azure.traced.filter((request) => request.method === method).length;

  test('a read is repeated when it was throttled, with and without a word on how long', async () => {
    disturb({ kind: 'throttle', match: { operation: 'VirtualMachines_Get' }, times: 1, seconds: 1 });
    expect((await read()).ok).toBe(true);
    disturb({ kind: 'throttle-without-retry-after', match: { operation: 'VirtualMachines_Get' }, times: 1 });
    expect((await read()).ok).toBe(true);
    expect(azure.traced.map(({ status }) => status)).toEqual([429, 200, 429, 200]);
  });

  test('a read is repeated after a server error and a broken connection', async () => {
    disturb({ kind: 'server-error', match: { operation: 'VirtualMachines_Get' }, times: 1 });
    expect((await read()).ok).toBe(true);
    disturb({ kind: 'reset', match: { operation: 'VirtualMachines_Get' }, times: 1 });
    expect((await read()).ok).toBe(true);
    expect(sentTimes('GET')).toBe(4);
  });

  test.each(['server-error', 'reset'] as const)(
    'a change is sent once, and after %s nobody knows',
    async (kind) => {
      disturb({ kind, match: { operation: 'VirtualMachines_Restart' }, times: 1 });
      const restarted = await changePower(azure, idOf(office.vm), 'restart');
      expect(restarted).toMatchObject({ ok: false, failure: { reason: 'outcome-unknown' } });
      expect(sentTimes('POST')).toBe(1);
    },
  );

  test('a change whose answer is lost may have happened: we say so, and looking tells', async () => {
    disturb({ kind: 'answer-lost', match: { operation: 'SecurityRules_CreateOrUpdate' }, times: 1 });
    const id = idOf(`${office.networkSecurityGroup}/securityRules/rdp-bot-CH-42`);
    expect(await writeSecurityRule(azure, id, { rule })).toMatchObject({
      ok: false,
      failure: { reason: 'outcome-unknown' },
    });
    expect(sentTimes('PUT')).toBe(1);
    expect(await readSecurityRule(azure, id)).toMatchObject({ ok: true, value: { priority: 290 } });
  });

  test('a throttled change did not happen, and is not sent again by itself', async () => {
    disturb({ kind: 'throttle', match: { operation: 'VirtualMachines_Restart' }, times: 1, seconds: 1 });
    expect(await changePower(azure, idOf(office.vm), 'restart')).toMatchObject({
      ok: false,
      failure: { reason: 'throttled', retryAfterMs: 1000 },
    });
    expect(sentTimes('POST')).toBe(1);
  });

  test('an operation that fails says so', async () => {
    disturb({ kind: 'operation-fails', match: { operation: 'VirtualMachines_Restart' }, times: 1 });
    expect(await changePower(azure, idOf(office.vm), 'restart')).toMatchObject({
      ok: false,
      failure: { reason: 'operation-failed' },
    });
  });

  test('an operation that Azure forgets leaves an open question', async () => {
    disturb({ kind: 'operation-lost', match: { operation: 'VirtualMachines_Restart' }, times: 1 });
    expect(await changePower(azure, idOf(office.vm), 'restart')).toMatchObject({
      ok: false,
      failure: { reason: 'outcome-unknown' },
    });
  });

  test('an operation that hangs ends with the deadline, as an open question', async () => {
    disturb({ kind: 'operation-hangs', match: { operation: 'VirtualMachines_Restart' }, times: 1 });
    expect(await changePower(azure, idOf(office.vm), 'restart', { deadlineMs: 50 })).toMatchObject({
      ok: false,
      failure: { reason: 'outcome-unknown' },
    });
  });

  test('a second script is refused while one runs, and the refusal says why', async () => {
    disturb({ kind: 'operation-hangs', match: { operation: 'VirtualMachines_RunCommand' }, times: 1 });
    const first = runCommand(azure, idOf(office.vm), { script: ['hostname'], deadlineMs: 300 });
    // The first is under way as soon as its answer was traced.
    while (azure.traced.length === 0) await new Promise(setImmediate);
    expect(await runCommand(azure, idOf(office.vm), { script: ['hostname'] })).toMatchObject({
      ok: false,
      failure: {
        reason: 'conflict',
        message: expect.stringContaining('Run command extension execution is in progress'),
      },
    });
    expect(await first).toMatchObject({ ok: false, failure: { reason: 'outcome-unknown' } });
  });

  test('an unknown script never succeeds in a practice guest', async () => {
    const answer = await runCommand(azure, idOf(office.vm), { script: ['Write-Output owned'] });
    expect(answer).toMatchObject({ ok: true, value: { output: '', error: expect.stringMatching(/./) } });
  });

  test('a guest whose agent is not ready is a reason of its own', async () => {
    const machine = Object.values(office.world.machines)[0];
    if (machine) machine.agent.status = 'not-ready';
    expect(await runCommand(azure, idOf(office.vm), { script: ['hostname'] })).toMatchObject({
      ok: false,
      failure: { reason: 'agent-not-ready' },
    });
  });

  test('a rule is written only over the one that we saw', async () => {
    const id = idOf(`${office.networkSecurityGroup}/securityRules/rdp-bot-CH-42`);
    const written = await writeSecurityRule(azure, id, { rule });
    expect(written).toMatchObject({ ok: true, value: { priority: 290 } });
    expect(await writeSecurityRule(azure, id, { rule, etag: 'W/"somebody-else"' })).toMatchObject({
      ok: false,
      failure: { reason: 'conflict' },
    });
    expect((await deleteSecurityRule(azure, id)).ok).toBe(true);
    expect((await deleteSecurityRule(azure, id)).ok).toBe(true);
  });

  test('who may not, is told which action is missing and where', async () => {
    const bystander = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
    office.world.principals.push({
      kind: 'application',
      id: bystander,
      appId: bystander,
      displayName: 'bystander',
      accountEnabled: true,
      managedIdentity: true,
    });
    const stranger = openTestAzure(practice, bystander);
    expect(await readVirtualMachine(stranger, idOf(office.vm))).toMatchObject({
      ok: false,
      failure: { reason: 'forbidden', action: 'Microsoft.Compute/virtualMachines/read', scope: office.vm },
    });
  });

  test('nobody at the other end is unreachable', async () => {
    await practice.close();
    const nobody = await changePower(azure, idOf(office.vm), 'start');
    expect(nobody).toMatchObject({ ok: false, failure: { reason: 'unreachable' } });
  });
});
