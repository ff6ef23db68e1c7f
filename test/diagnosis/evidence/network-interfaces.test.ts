import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { networkInterfaces } from '../../../diagnosis/evidence/network-interfaces.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('network-interfaces', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has all of them, the primary one first', async () => {
    const { value } = there(await see(looking.azure, networkInterfaces, ask('sql-01')));
    expect(value.map(({ name, primary }) => [name, primary])).toEqual([
      ['sql-01-nic-1', true],
      ['sql-01-nic-2', false],
    ]);
    expect(value[0]).toMatchObject({
      provisioningState: 'Succeeded',
      ipConfigurations: [{ address: '10.1.3.4' }],
    });
    expect(value[0]?.networkSecurityGroup).toMatch(/sql-01-nsg$/);
  });

  test('names what hangs on an address', async () => {
    const [nic] = there(await see(looking.azure, networkInterfaces)).value;
    expect(nic?.ipConfigurations[0]).toMatchObject({ primary: true, version: 'IPv4', natRules: [] });
    expect(nic?.ipConfigurations[0]?.publicAddress).toMatch(/web-01-pip$/);
    expect(nic?.ipConfigurations[0]?.applicationSecurityGroups).toHaveLength(1);
    const [behind] = there(await see(looking.azure, networkInterfaces, ask('app-03'))).value;
    expect(behind?.ipConfigurations[0]?.natRules).toHaveLength(1);
  });

  test('needs the machine', async () => {
    const found = await see(looking.azure, networkInterfaces, ask('web-99'));
    expect(found).toEqual({
      missing: true,
      because: { reason: 'evidence-missing', needs: 'virtual-machine' },
    });
  });

  evidenceTests(networkInterfaces, { operation: 'NetworkInterfaces_Get' });
});
