import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { virtualMachine } from '../../../diagnosis/evidence/virtual-machine.ts';
import { find, keyOf } from '../../../simulator/world/world.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, machineNamed, see, startLooking } from '../../support/looking.ts';

describe('virtual-machine', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('says what the machine is and how it is', async () => {
    const { value, source } = there(await see(looking.azure, virtualMachine));
    expect(source).toEqual({ operation: 'VirtualMachines_Get', resource: ask().vm });
    expect(value).toMatchObject({
      name: 'web-01',
      location: 'japaneast',
      osType: 'Windows',
      tags: { env: 'prod', owner: 'operations' },
      power: 'PowerState/running',
      agent: { display: 'Ready' },
      allowExtensionOperations: true,
      bootDiagnostics: { enabled: true, managed: true },
    });
    expect(value.networkInterfaces).toHaveLength(1);
    expect(value.computerName).toBe('web-01');
  });

  test('puts the primary network interface first', async () => {
    const sql = find(looking.world, 'Microsoft.Compute/virtualMachines', machineNamed('sql-01'));
    for (const nic of sql?.properties.networkProfile.networkInterfaces ?? []) {
      nic.properties = { primary: nic.id.endsWith('nic-2') };
    }
    const { value } = there(await see(looking.azure, virtualMachine, ask('sql-01')));
    expect(value.networkInterfaces.map((id) => id.split('/').at(-1))).toEqual([
      'sql-01-nic-2',
      'sql-01-nic-1',
    ]);
  });

  test('knows extensions also while the agent reports none', async () => {
    const question = ask('avd-host-0');
    const before = there(await see(looking.azure, virtualMachine, question)).value;
    expect(before.extensions).toMatchObject([
      { name: 'Microsoft.PowerShell.DSC', type: 'DSC', code: 'ProvisioningState/succeeded' },
    ]);
    const machine = looking.world.machines[keyOf(question.vm)];
    if (machine) machine.agent = { status: 'absent', version: 'Unknown' };
    const after = there(await see(looking.azure, virtualMachine, question)).value;
    expect(after.extensions).toMatchObject([{ type: 'DSC', provisioningState: 'Succeeded' }]);
    expect(after.extensions[0]?.code).toBeUndefined();
    expect(after.agent).toMatchObject({ display: 'Not Ready' });
  });

  test('is missing where there is no such machine', async () => {
    const found = await see(looking.azure, virtualMachine, ask('web-99'));
    expect(found).toMatchObject({ missing: true, because: { reason: 'not-found' } });
  });

  evidenceTests(virtualMachine, { operation: 'VirtualMachines_Get' });
});
