import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rdpRuleNames } from '../../../simulator/guest/product/firewall.ts';
import { keys } from '../../../simulator/guest/product/keys.ts';
import { dword } from '../../../simulator/guest/product/values.ts';
import { setValue } from '../../../simulator/guest/windows/registry.ts';
import { untouched } from '../../../simulator/guest/windows/windows.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { address, at, group, type MachineRoom, openMachineRoom, quickly } from './machine-room.ts';

const vmAccess = {
  location: 'japaneast',
  publisher: 'Microsoft.Compute',
  typePropertiesType: 'VMAccessAgent',
  typeHandlerVersion: '2.4',
  autoUpgradeMinorVersion: true,
  settings: { UserName: 'azureadmin' },
  protectedSettings: { Password: 'not-to-be-kept' },
};

describe('extensions', () => {
  let room: MachineRoom;
  beforeEach(async () => {
    room = await openMachineRoom();
  });
  afterEach(() => room.practice.close());

  const extensions = () => room.practice.sdk().compute.virtualMachineExtensions;
  const install = (name = 'enablevmAccess', more: object = {}) =>
    extensions().createOrUpdate(group, 'web-01', name, { ...vmAccess, ...more }, quickly);

  test('VMAccess allows Remote Desktop again', async () => {
    const machine = room.practice.world.machines[keyOf(at('virtualMachines/web-01'))];
    if (machine?.guest.os !== 'Windows') throw new Error('web-01 is no Windows');
    const { windows } = machine.guest;
    setValue(windows, keys.terminalServer, 'fDenyTSConnections', dword(1));
    setValue(windows, keys.rdpTcp, 'PortNumber', dword(3390));
    setValue(windows, keys.firewallRules, rdpRuleNames.tcp, null);
    windows.stopped.push('TermService');
    expect(await install()).toMatchObject({
      provisioningState: 'Succeeded',
      typePropertiesType: 'VMAccessAgent',
      settings: { UserName: 'azureadmin' },
    });
    expect(windows).toEqual(untouched(windows));
  });

  test('what was done already is done again only for another tag, other settings or a password', async () => {
    const machine = room.practice.world.machines[keyOf(at('virtualMachines/web-01'))];
    if (machine?.guest.os !== 'Windows') throw new Error('web-01 is no Windows');
    const { windows } = machine.guest;
    const again = async (more: object) => {
      setValue(windows, keys.terminalServer, 'fDenyTSConnections', dword(1));
      await install('enablevmAccess', { protectedSettings: undefined, ...more });
      return isDeepStrictEqual(windows, untouched(windows));
    };
    expect(await again({})).toBe(true);
    expect(await again({})).toBe(false);
    expect(await again({ forceUpdateTag: '1' })).toBe(true);
    expect(await again({ forceUpdateTag: '1' })).toBe(false);
    expect(await again({ forceUpdateTag: '1', settings: {} })).toBe(true);
    expect(await again({ forceUpdateTag: '1', settings: {}, protectedSettings: { Password: 'x' } })).toBe(
      true,
    );
    expect(await extensions().get(group, 'web-01', 'enablevmAccess')).toMatchObject({ forceUpdateTag: '1' });
  });

  test('protected settings are neither kept nor shown', async () => {
    await install();
    expect(JSON.stringify(room.practice.world)).not.toContain('not-to-be-kept');
    expect(
      await room.practice.send('GET', address('virtualMachines/web-01/extensions/enablevmAccess')),
    ).toMatchObject({
      status: 200,
      body: { properties: expect.not.objectContaining({ protectedSettings: expect.anything() }) },
    });
  });

  test('an extension is on its way first, then in the list, the machine and its instance view', async () => {
    room.practice.world.pace = 1;
    const begun = await room.practice.send('PUT', address('virtualMachines/web-01/extensions/nw'), {
      body: {
        location: 'japaneast',
        properties: {
          publisher: 'Microsoft.Azure.NetworkWatcher',
          type: 'NetworkWatcherAgentWindows',
          typeHandlerVersion: '1.4',
        },
      },
    });
    expect(begun).toMatchObject({ status: 201, body: { properties: { provisioningState: 'Creating' } } });
    room.time.clock.time += 20_000;
    expect(await extensions().list(group, 'web-01')).toMatchObject({
      value: [{ name: 'nw', provisioningState: 'Succeeded' }],
    });
    const vm = await room.practice
      .sdk()
      .compute.virtualMachines.get(group, 'web-01', { expand: 'instanceView' });
    expect(vm.resources).toMatchObject([{ name: 'nw' }]);
    expect(vm.instanceView).toMatchObject({
      vmAgent: { extensionHandlers: [{ type: 'Microsoft.Azure.NetworkWatcher.NetworkWatcherAgentWindows' }] },
      extensions: [{ name: 'nw', statuses: [{ code: 'ProvisioningState/succeeded' }] }],
    });
  });

  test('it is updated and deleted', async () => {
    await install();
    const updated = await extensions().update(
      group,
      'web-01',
      'enablevmAccess',
      { settings: { UserName: 'other' } },
      quickly,
    );
    expect(updated).toMatchObject({ settings: { UserName: 'other' }, publisher: 'Microsoft.Compute' });
    await extensions().delete(group, 'web-01', 'enablevmAccess', quickly);
    await expect(extensions().get(group, 'web-01', 'enablevmAccess')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
    await expect(
      extensions().update(group, 'web-01', 'enablevmAccess', { settings: {} }, quickly),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  test('with a silent agent it fails after 25 minutes', async () => {
    room.add('db-01', { machine: { agent: { status: 'not-ready', version: '2.7' } } });
    room.practice.world.pace = 1;
    const path = address('virtualMachines/db-01/extensions/enablevmAccess');
    const { location, publisher, typePropertiesType: type, typeHandlerVersion } = vmAccess;
    await room.practice.send('PUT', path, {
      body: { location, properties: { publisher, type, typeHandlerVersion } },
    });
    room.time.clock.time += 25 * 60_000 - 1;
    expect((await room.practice.send('GET', path)).body).toMatchObject({
      properties: { provisioningState: 'Creating' },
    });
    room.time.clock.time += 1;
    expect((await room.practice.send('GET', path)).body).toMatchObject({
      properties: { provisioningState: 'Failed' },
    });
  });

  test.each([
    ['of an unknown kind', { typePropertiesType: 'Nonsense' }, 404, 'ArtifactNotFound'],
    [
      'for another system',
      { publisher: 'Microsoft.OSTCExtensions', typePropertiesType: 'VMAccessForLinux' },
      404,
      'ArtifactNotFound',
    ],
    ['without a publisher', { publisher: undefined }, 400, 'InvalidParameter'],
  ])('an extension %s is refused', async (_, more, statusCode, code) => {
    await expect(install('x', more)).rejects.toMatchObject({ statusCode, code });
  });

  test('there is one of a kind only', async () => {
    await install('first');
    await expect(install('second')).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(
        "VMExtension 'first' with handler 'Microsoft.Compute.VMAccessAgent' already added",
      ),
    });
  });

  test('a machine that does not allow extensions gets none', async () => {
    const vm = room.practice.world.resources[keyOf(at('virtualMachines/web-01'))];
    Object.assign(vm?.properties ?? {}, { osProfile: { allowExtensionOperations: false } });
    await expect(install()).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('when extension operations are disallowed'),
    });
  });

  test('below a machine that does not exist nothing is found', async () => {
    await expect(extensions().list(group, 'web-09')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ParentResourceNotFound',
    });
  });
});
