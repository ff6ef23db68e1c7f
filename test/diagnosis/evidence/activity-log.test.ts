import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { activityLog } from '../../../diagnosis/evidence/activity-log.ts';
import { evidenceTests, there } from '../../support/evidence-tests.ts';
import { ask, type Looking, see, startLooking } from '../../support/looking.ts';

describe('activity-log', () => {
  let looking: Looking;
  beforeEach(async () => {
    looking = await startLooking();
  });
  afterEach(() => looking.practice.close());

  test('has the changes of what concerns the machine, newest first, and no others', async () => {
    const { value } = there(await see(looking.azure, activityLog));
    expect(value.resources.map((id) => id.split('/').at(-1))).toEqual(
      expect.arrayContaining(['web-01', 'web-01-nic', 'web-01-pip', 'nsg-web']),
    );
    const times = value.events.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(value.events.some(({ resource }) => /db-03|nsg-app/.test(resource))).toBe(false);
    expect(value.events[0]).toMatchObject({
      operation: 'Microsoft.Network/networkSecurityGroups/write',
      status: 'Succeeded',
      application: true,
    });
  });

  test('tells a person from a program', async () => {
    const { value } = there(await see(looking.azure, activityLog, ask('db-03')));
    const stop = value.events.find(({ operation }) => operation.includes('deallocate'));
    expect(stop).toMatchObject({ caller: 'suzuki@contoso.example', application: false });
  });

  test('asks once for each group', async () => {
    await see(looking.azure, activityLog);
    const asked = looking.traced.filter(({ operation }) => operation === 'ActivityLogs_List');
    expect(asked).toHaveLength(2);
  });

  test('is there without the network, for the machine alone', async () => {
    looking.deny('Microsoft.Network/networkInterfaces/read');
    const { value } = there(await see(looking.azure, activityLog, ask('db-03')));
    expect(value.resources).toHaveLength(2);
    expect(value.events.map(({ operation }) => operation)).toContain(
      'Microsoft.Compute/virtualMachines/deallocate/action',
    );
  });

  evidenceTests(activityLog, { operation: 'ActivityLogs_List' });
});
