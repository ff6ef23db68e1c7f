import { restorePoller } from '@azure/arm-compute';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { dword } from '../../../simulator/guest/product/values.ts';
import { setValue } from '../../../simulator/guest/windows/registry.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { startTestPractice } from '../../support/practice.ts';
import { address, at, group, type MachineRoom, openMachineRoom, quickly } from './machine-room.ts';

const sentence = 'The practice guest runs only scripts that it knows, and it does not know this one.';

describe('run command', () => {
  let room: MachineRoom;
  beforeEach(async () => {
    room = await openMachineRoom();
  });
  afterEach(() => room.practice.close());

  const script = { commandId: 'RunPowerShellScript', script: ['Get-Date'] };
  const run = (body: unknown = script) =>
    room.practice.send('POST', address('virtualMachines/web-01/runCommand'), { body });

  test('a script that the practice guest does not know never looks like success', async () => {
    const result = await room.practice
      .sdk()
      .compute.virtualMachines.runCommand(group, 'web-01', script, quickly);
    expect(result.value).toMatchObject([
      { code: 'ComponentStatus/StdOut/succeeded', message: '' },
      { code: 'ComponentStatus/StdErr/succeeded', message: sentence },
    ]);
  });

  test('IPConfig tells what the network interfaces say', async () => {
    const result = await room.practice
      .sdk()
      .compute.virtualMachines.runCommand(group, 'web-01', { commandId: 'IPConfig' }, quickly);
    expect(result.value?.[0]?.message).toMatch(
      /IPv4 Address[ .]*: 10\.0\.1\.4\r\n.*255\.255\.255\.0\r\n.*10\.0\.1\.1\r\n/,
    );
  });

  test('RDPSettings tells where the guest listens', async () => {
    const machine = room.add('db-01');
    if (machine.guest.os !== 'Windows') throw new Error('db-01 is no Windows');
    setValue(machine.guest.windows, keys.rdpTcp, 'PortNumber', dword(3390));
    const result = await room.practice
      .sdk()
      .compute.virtualMachines.runCommand(group, 'db-01', { commandId: 'RDPSettings' }, quickly);
    expect(result.value?.[0]?.message).toContain('PortNumber : 3390');
  });

  test('a built-in command that is not modelled never looks like success', async () => {
    const result = await room.practice
      .sdk()
      .compute.virtualMachines.runCommand(group, 'web-01', { commandId: 'DisableNLA' }, quickly);
    expect(result.value?.[1]?.message).toBe(sentence);
  });

  test('Linux puts both streams into one message', async () => {
    room.add('jump-01', { os: 'Linux' });
    const result = await room.practice
      .sdk()
      .compute.virtualMachines.runCommand(
        group,
        'jump-01',
        { commandId: 'RunShellScript', script: ['date'] },
        quickly,
      );
    expect(result.value).toMatchObject([
      {
        code: 'ProvisioningState/succeeded',
        message: `Enable succeeded: \n[stdout]\n\n[stderr]\n${sentence}`,
      },
    ]);
  });

  test('only one script runs at a time', async () => {
    room.practice.world.pace = 1;
    expect((await run()).status).toBe(202);
    expect(await run()).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'Conflict',
          message:
            'Run command extension execution is in progress. Please wait for completion before invoking a run command.',
        },
      },
    });
    room.time.clock.time += 20_000;
    expect((await run()).status).toBe(202);
  });

  describe('a script that hangs', () => {
    beforeEach(async () => {
      room.practice.world.faults.push({
        id: 'f',
        kind: 'operation-hangs',
        match: { operation: 'VirtualMachines_RunCommand' },
        times: 1,
      });
      await run();
    });

    test('holds the guest for 90 minutes', async () => {
      room.time.clock.time += 89 * 60_000;
      expect((await run()).status).toBe(409);
      room.time.clock.time += 60_000;
      expect((await run()).status).toBe(202);
    });

    test('lets go when the extension is removed', async () => {
      expect((await run({ commandId: 'RemoveRunCommandWindowsExtension' })).status).toBe(202);
      expect((await run()).status).toBe(202);
    });
  });

  test('a failed operation leaves the guest free', async () => {
    room.practice.world.faults.push({
      id: 'f',
      kind: 'operation-fails',
      match: { method: 'POST' },
      times: 1,
    });
    await expect(
      room.practice.sdk().compute.virtualMachines.runCommand(group, 'web-01', script, quickly),
    ).rejects.toThrow('InternalExecutionError');
    expect((await run()).status).toBe(202);
  });

  test('a silent agent is waited for, and given up on after 25 minutes', async () => {
    room.practice.world.pace = 1;
    room.add('db-01', { machine: { agent: { status: 'not-ready', version: '2.7' } } });
    const begun = await room.practice.send('POST', address('virtualMachines/db-01/runCommand'), {
      body: script,
    });
    const poll = (begun.headers.get('azure-asyncoperation') ?? '').replace(room.practice.url, '');
    room.time.clock.time += 24 * 60_000;
    expect((await room.practice.send('GET', poll)).body).toMatchObject({ status: 'InProgress' });
    room.time.clock.time += 60_000;
    expect((await room.practice.send('GET', poll)).body).toMatchObject({
      status: 'Failed',
      error: {
        code: 'VMAgentStatusCommunicationError',
        message: expect.stringContaining("VM 'db-01' has not reported status for VM agent or extensions."),
      },
    });
  });

  test('a restart in the middle ends the script without an answer', async () => {
    room.practice.world.pace = 1;
    const begun = await run();
    const poll = (begun.headers.get('azure-asyncoperation') ?? '').replace(room.practice.url, '');
    const machine = room.practice.world.machines[keyOf(at('virtualMachines/web-01'))];
    room.time.clock.time += 5_000;
    if (machine) machine.since = new Date(room.time.clock.time).toISOString();
    room.time.clock.time += 15_000;
    expect((await room.practice.send('GET', poll)).body).toMatchObject({
      status: 'Failed',
      error: { code: 'OperationPreempted' },
    });
  });

  test('a stopped machine runs nothing', async () => {
    room.add('db-01', { machine: { power: 'stopped' } });
    expect(
      await room.practice.send('POST', address('virtualMachines/db-01/runCommand'), { body: script }),
    ).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'OperationNotAllowed',
          message: 'Cannot modify extensions in the VM when the VM is not running.',
        },
      },
    });
  });

  test.each([
    [{ commandId: 'Nonsense' }, 404, 'NotFound'],
    [{ commandId: 'RunShellScript', script: ['date'] }, 400, 'InvalidParameter'],
    [{ commandId: 'RunPowerShellScript' }, 400, 'InvalidParameter'],
    [{ script: ['Get-Date'] }, 400, 'InvalidParameter'],
    [{ commandId: 'RunPowerShellScript', script: 'Get-Date' }, 400, 'InvalidParameter'],
  ])('%j is refused with %i %s', async (body, status, code) => {
    expect(await run(body)).toMatchObject({ status, body: { error: { code } } });
  });

  test('an output can be cut in the middle', async () => {
    const { virtualMachines } = room.practice.sdk().compute;
    const command = { commandId: 'IPConfig' };
    const whole = await virtualMachines.runCommand(group, 'web-01', command, quickly);
    room.practice.world.faults.push({
      id: 'f',
      kind: 'output-truncated',
      match: { operation: 'VirtualMachines_RunCommand' },
      times: 1,
    });
    const cut = await virtualMachines.runCommand(group, 'web-01', command, quickly);
    const message = whole.value?.[0]?.message ?? '';
    expect(cut.value?.[0]?.message).toBe(message.slice(0, Math.floor(message.length / 2)));
  });

  test('a poller is restored after the practice Azure and its client have restarted', async () => {
    room.practice.world.pace = 1;
    const poller = room.practice.sdk().compute.virtualMachines.runCommand(group, 'web-01', script, quickly);
    await poller.submitted();
    const state = await poller.serialize();
    const kept = JSON.parse(JSON.stringify(room.practice.world));
    const port = Number(new URL(room.practice.url).port);
    await room.practice.close();
    room.time.clock.time += 20_000;
    const practice = await startTestPractice(kept, room.time);
    room = { ...room, practice };
    const { compute } = practice.sdk();
    const moved = state.replaceAll(`:${port}`, `:${new URL(practice.url).port}`);
    const restored = restorePoller(compute, moved, compute.virtualMachines.runCommand, quickly);
    expect((await restored.pollUntilDone()).value).toHaveLength(2);
  });
});

describe('the documents of run command', () => {
  test('are listed and read', async () => {
    const room = await openMachineRoom();
    const { virtualMachineRunCommands } = room.practice.sdk().compute;
    const ids: string[] = [];
    for await (const document of virtualMachineRunCommands.list('japaneast')) ids.push(document.id);
    expect(ids).toEqual(expect.arrayContaining(['RunPowerShellScript', 'RunShellScript', 'IPConfig']));
    expect(await virtualMachineRunCommands.get('japaneast', 'runpowershellscript')).toMatchObject({
      osType: 'Windows',
      script: expect.arrayContaining([expect.stringContaining('param(')]),
    });
    await expect(virtualMachineRunCommands.get('japaneast', 'Nonsense')).rejects.toMatchObject({
      statusCode: 404,
      message: expect.stringContaining('The entity was not found in this Azure location'),
    });
    await room.practice.close();
  });
});
