import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestPractice, type TestPractice, testMoment } from '../../support/practice.ts';
import { ask, graphWorld } from './graph-world.ts';

describe('the operators of a query', () => {
  let practice: TestPractice;
  beforeAll(async () => {
    const time = testMoment();
    practice = await startTestPractice(graphWorld(time), time);
  });
  afterAll(() => practice.close());
  beforeEach(() => {
    practice.time.clock.time += 60_000;
  });

  const vms = "resources | where type =~ 'Microsoft.Compute/virtualMachines'";

  test.each<[string, unknown[]]>([
    [
      `${vms} | project name | order by name asc`,
      [{ name: 'lin-01' }, { name: 'web-01' }, { name: 'web-02' }],
    ],
    [
      "where type == 'microsoft.compute/virtualmachines' | project name | sort by name",
      [{ name: 'web-02' }, { name: 'web-01' }, { name: 'lin-01' }],
    ],
    ["resources | where type == 'Microsoft.Compute/virtualMachines'", []],
    [`${vms} | count`, [{ Count: 3 }]],
    [
      `${vms} | summarize count() by tostring(properties.storageProfile.osDisk.osType) | order by count_ desc`,
      [
        { properties_storageProfile_osDisk_osType: 'Windows', count_: 2 },
        { properties_storageProfile_osDisk_osType: 'Linux', count_: 1 },
      ],
    ],
    [
      `${vms} | summarize all = count(), off = countif(properties.extended.instanceView.powerState.code != 'PowerState/running')`,
      [{ all: 3, off: 1 }],
    ],
    [
      `${vms} | extend power = tostring(split(properties.extended.instanceView.powerState.code, '/')[1]) | where power == 'deallocated' | project name, power`,
      [{ name: 'web-02', power: 'deallocated' }],
    ],
    [
      `${vms} | where name has 'web' | top 1 by name asc | project name, resourceGroup`,
      [{ name: 'web-01', resourceGroup: 'rg-prod' }],
    ],
    [`${vms} | project name, location, id | project-away id, loc* | take 1`, [{ name: 'web-01' }]],
    [
      `${vms} | distinct resourceGroup | order by resourceGroup asc`,
      [{ resourceGroup: 'rg-prod' }, { resourceGroup: 'rg-test' }],
    ],
    [
      `${vms} | summarize make_set(resourceGroup), names = make_list(name)`,
      [{ set_resourceGroup: ['rg-prod', 'rg-test'], names: ['web-01', 'web-02', 'lin-01'] }],
    ],
    [
      `${vms} | summarize max(name), min(name), any(type)`,
      [{ max_name: 'web-02', min_name: 'lin-01', any_type: 'microsoft.compute/virtualmachines' }],
    ],
    [
      `${vms} | summarize arg_max(name, location) by resourceGroup | order by resourceGroup asc`,
      [
        { resourceGroup: 'rg-prod', name: 'web-02', location: 'japaneast' },
        { resourceGroup: 'rg-test', name: 'lin-01', location: 'japaneast' },
      ],
    ],
    [
      "resources | where type =~ 'microsoft.network/networksecuritygroups' | mv-expand rule = properties.securityRules | project name, rule = tostring(rule.name), priority = toint(rule.properties.priority) | order by priority asc",
      [
        { name: 'nsg-web', rule: 'allow-rdp', priority: 300 },
        { name: 'nsg-web', rule: 'deny-all', priority: 4000 },
      ],
    ],
    [
      `${vms} | mv-expand nic = properties.networkProfile.networkInterfaces | extend nicId = tolower(nic.id) | join kind=leftouter (resources | where type =~ 'microsoft.network/networkinterfaces' | mv-expand ip = properties.ipConfigurations | project nicId = tolower(id), address = tostring(ip.properties.privateIPAddress)) on nicId | where name == 'web-01' | project name, address`,
      [{ name: 'web-01', address: '10.0.1.4' }],
    ],
    [
      `${vms} | join kind=inner (resourcecontainers | where type == 'microsoft.resources/subscriptions/resourcegroups' | project groupName = tolower(name), env = tostring(tags.env)) on $left.resourceGroup == $right.groupName | project name, env | order by name asc`,
      [
        { name: 'lin-01', env: 'test' },
        { name: 'web-01', env: 'prod' },
        { name: 'web-02', env: 'prod' },
      ],
    ],
    [
      "resourcecontainers | where type == 'microsoft.resources/subscriptions' | project name | union (resources | where name == 'nsg-web' | project name, kind)",
      [
        { name: 'Practice', kind: '' },
        { name: 'nsg-web', kind: '' },
      ],
    ],
    [
      "healthresources | where properties.availabilityState != 'Available' | project tostring(properties.title)",
      [{ properties_title: 'Stopped and deallocated' }],
    ],
    [
      "authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | count",
      [{ Count: 1 }],
    ],
    [`// how many\n${vms} // of them\n| count`, [{ Count: 3 }]],
    [
      `${vms} | where tags['owner'] =~ 'OPS' or tags.tier == "front" | project Name = NAME | order by Name`,
      [{ Name: 'web-01' }, { Name: 'lin-01' }],
    ],
  ])('%s', async (query, data) => {
    expect(await ask(practice, query)).toMatchObject({ status: 200, body: { data } });
  });
});
