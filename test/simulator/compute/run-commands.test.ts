import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { address, group, type MachineRoom, openMachineRoom, quickly } from './machine-room.ts';

describe('managed run commands', () => {
  let room: MachineRoom;
  beforeEach(async () => {
    room = await openMachineRoom();
  });
  afterEach(() => room.practice.close());

  const runCommands = () => room.practice.sdk().compute.virtualMachineRunCommands;
  const run = (name: string, more: object = {}) =>
    runCommands().createOrUpdate(
      group,
      'web-01',
      name,
      { location: 'japaneast', source: { script: 'Get-Date' }, ...more },
      quickly,
    );
  const expanded = (name: string) =>
    runCommands().getByVirtualMachine(group, 'web-01', name, { expand: 'instanceView' });

  test('being provisioned says nothing about the script', async () => {
    expect(await run('probe')).toMatchObject({ provisioningState: 'Succeeded' });
    const seen = await expanded('probe');
    expect(seen.instanceView).toMatchObject({ executionState: 'Failed', exitCode: 1, output: '' });
    expect(seen.instanceView?.error).toContain('does not know this one');
    expect((await runCommands().getByVirtualMachine(group, 'web-01', 'probe')).instanceView).toBeUndefined();
  });

  test('a command that the guest knows succeeds', async () => {
    await run('ip', { source: { commandId: 'IPConfig' } });
    expect((await expanded('ip')).instanceView).toMatchObject({
      executionState: 'Succeeded',
      exitCode: 0,
      output: expect.stringContaining('10.0.1.4'),
    });
  });

  test('on request a failing script fails its deployment', async () => {
    await expect(run('probe', { treatFailureAsDeploymentFailure: true })).rejects.toThrow(
      'VMExtensionProvisioningError',
    );
    expect(await expanded('probe')).toMatchObject({
      provisioningState: 'Failed',
      instanceView: { executionState: 'Failed' },
    });
  });

  test('they are changed, listed and deleted', async () => {
    await run('probe');
    const changed = await runCommands().update(
      group,
      'web-01',
      'probe',
      { timeoutInSeconds: 3600, parameters: [{ name: 'a', value: 'b' }] },
      quickly,
    );
    expect(changed).toMatchObject({ timeoutInSeconds: 3600, source: { script: 'Get-Date' } });
    const names: (string | undefined)[] = [];
    for await (const one of runCommands().listByVirtualMachine(group, 'web-01')) names.push(one.name);
    expect(names).toEqual(['probe']);
    await runCommands().delete(group, 'web-01', 'probe', quickly);
    await expect(expanded('probe')).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
  });

  test('several run at the same time', async () => {
    room.practice.world.pace = 1;
    for (const name of ['a', 'b']) {
      const body = { location: 'japaneast', properties: { source: { script: 'Get-Date' } } };
      const answer = await room.practice.send('PUT', address(`virtualMachines/web-01/runCommands/${name}`), {
        body,
      });
      expect(answer).toMatchObject({ status: 201, body: { properties: { provisioningState: 'Creating' } } });
    }
  });

  test('a machine has 25 of them at most', async () => {
    const body = { location: 'japaneast', properties: { source: { script: 'Get-Date' } } };
    for (let number = 1; number <= 25; number += 1) {
      room.time.clock.time += 60_000;
      await room.practice.send('PUT', address(`virtualMachines/web-01/runCommands/probe-${number}`), {
        body,
      });
    }
    room.time.clock.time += 60_000;
    await expect(run('probe-26')).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('(max=25, current=25)'),
    });
    await expect(run('probe-25')).resolves.toMatchObject({ name: 'probe-25' });
  });

  test.each([[{}], [{ script: 'a', commandId: 'IPConfig' }]])(
    'one source is needed, not %j',
    async (source) => {
      await expect(run('probe', { source })).rejects.toMatchObject({
        statusCode: 400,
        code: 'InvalidParameter',
      });
    },
  );

  test('secrets of a script are kept nowhere', async () => {
    await run('probe', {
      protectedParameters: [{ name: 'key', value: 'not-to-be-kept' }],
      runAsPassword: 'not-to-be-kept',
    });
    expect(JSON.stringify(room.practice.world)).not.toContain('not-to-be-kept');
  });
});
