import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { kql } from '../../azure/kql.ts';
import { queryResources } from '../../azure/read/resource-graph.ts';
import { sameResource } from '../../base/resource-id.ts';
import { addNetworkInterface, addVirtualMachine } from '../../simulator/world/build.ts';
import { openTestAzure, type TestAzure } from '../support/azure.ts';
import { type Office, testOffice } from '../support/office.ts';
import { startTestPractice, subscriptionId, type TestPractice, testMoment } from '../support/practice.ts';

const row = z.object({ id: z.string(), name: z.string(), power: z.string() });

describe('what the door finds with Resource Graph', () => {
  let office: Office;
  let practice: TestPractice;
  let azure: TestAzure;
  beforeAll(async () => {
    const time = testMoment();
    office = testOffice(time);
    const place = { world: office.world, group: office.group, location: 'japaneast', moment: time.moment() };
    for (let number = 0; number < 1_050; number += 1) {
      const address = `10.1.${2 + Math.floor(number / 250)}.${4 + (number % 250)}`;
      const nic = addNetworkInterface(place, `many-${number}-nic`, {
        subnet: `${office.virtualNetwork}/subnets/web`,
        address,
      });
      addVirtualMachine(place, `many-${number}`, { networkInterfaces: [nic.id], os: 'Linux' });
    }
    practice = await startTestPractice(office.world, time);
    azure = openTestAzure(practice);
  });
  afterAll(() => practice.close());

  const named = (name: string) =>
    queryResources(azure, {
      subscriptions: [subscriptionId],
      row,
      query: kql`resources
        | where type =~ 'microsoft.compute/virtualmachines' and name =~ ${name}
        | project id, name, power = tostring(properties.extended.instanceView.powerState.code)
        | order by name asc`,
    });

  test('a VM by its name, in any case', async () => {
    const found = await named('WEB-01');
    expect(found).toMatchObject({ ok: true, value: [{ name: 'web-01', power: 'PowerState/running' }] });
    expect(found.ok && sameResource(found.value[0]?.id ?? '', office.vm)).toBe(true);
  });

  test('nothing by a name that tries to be a query', async () => {
    expect(await named("' or true or name == '")).toEqual({ ok: true, value: [] });
  });

  test('everything, over as many pages as it takes', async () => {
    const all = await queryResources(azure, {
      subscriptions: [subscriptionId],
      row: z.object({ id: z.string() }),
      query: kql`resources | where type =~ 'microsoft.compute/virtualmachines' | project id | order by id asc`,
    });
    expect(all.ok && new Set(all.value.map(({ id }) => id)).size).toBe(1_051);
    expect(azure.traced.filter(({ operation }) => operation === 'Resources').length).toBeGreaterThan(2);
  });

  test('a row of another form is malformed', async () => {
    const odd = await queryResources(azure, {
      subscriptions: [subscriptionId],
      row: z.object({ name: z.number() }),
      query: kql`resources | where name =~ ${'web-01'} | project name`,
    });
    expect(odd).toMatchObject({ ok: false, failure: { reason: 'malformed' } });
  });
});
