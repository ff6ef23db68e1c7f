import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readActivityLog } from '../../azure/read/activity-log.ts';
import { listBastionHosts } from '../../azure/read/bastion-hosts.ts';
import { readBootDiagnostics } from '../../azure/read/boot-diagnostics.ts';
import { readDisk } from '../../azure/read/disk.ts';
import { readEffectiveRoutes } from '../../azure/read/effective-routes.ts';
import { readEffectiveSecurityRules } from '../../azure/read/effective-security-rules.ts';
import { readExtensions } from '../../azure/read/extensions.ts';
import { listJitPolicies } from '../../azure/read/jit-policies.ts';
import { readNetworkInterface } from '../../azure/read/network-interface.ts';
import {
  listNetworkSecurityGroups,
  readNetworkSecurityGroup,
} from '../../azure/read/network-security-group.ts';
import {
  checkConnectivity,
  listNetworkWatchers,
  readNextHop,
  verifyIpFlow,
} from '../../azure/read/network-watcher.ts';
import { readPublicIpAddress } from '../../azure/read/public-ip-address.ts';
import { readResourceHealth } from '../../azure/read/resource-health.ts';
import { readRouteTable } from '../../azure/read/route-table.ts';
import { readSecurityAdminRules } from '../../azure/read/security-admin-rules.ts';
import {
  listAllVirtualMachines,
  listVirtualMachines,
  readInstanceView,
  readVirtualMachine,
} from '../../azure/read/virtual-machine.ts';
import { readSubnet, readVirtualNetwork } from '../../azure/read/virtual-network.ts';
import { sameResource } from '../../base/resource-id.ts';
import { idOf, openTestAzure, type TestAzure } from '../support/azure.ts';
import { type Office, testOffice } from '../support/office.ts';
import { startTestPractice, subscription, type TestPractice, testMoment } from '../support/practice.ts';

describe('what the door reads from the practice Azure', () => {
  let office: Office;
  let practice: TestPractice;
  let azure: TestAzure;
  beforeAll(async () => {
    const time = testMoment();
    office = testOffice(time);
    practice = await startTestPractice(office.world, time);
    azure = openTestAzure(practice);
  });
  afterAll(() => practice.close());

  const value = <Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value => {
    if (!result.ok) throw new Error(`No value: ${JSON.stringify(result.failure)}`);
    return result.value;
  };

  test('a VM with its state', async () => {
    const vm = value(await readVirtualMachine(azure, idOf(office.vm)));
    expect(vm).toMatchObject({ name: 'web-01', location: 'japaneast', tags: { env: '<b>prod</b>' } });
    expect(vm.storageProfile.osDisk.osType).toBe('Windows');
    expect(vm.instanceView?.statuses.map(({ code }) => code)).toContain('PowerState/running');
    expect(vm.instanceView?.vmAgent?.statuses[0]?.displayStatus).toBe('Ready');
    const view = value(await readInstanceView(azure, idOf(office.vm)));
    expect(view.vmAgent?.vmAgentVersion).toBe(vm.instanceView?.vmAgent?.vmAgentVersion);
  });

  test('the VMs of a group and of a subscription, however their ids are spelled', async () => {
    const inGroup = value(await listVirtualMachines(azure, idOf(office.group)));
    const inAll = value(await listAllVirtualMachines(azure, idOf(subscription)));
    for (const found of [inGroup, inAll]) {
      expect(found.map(({ id }) => sameResource(id, office.vm))).toEqual([true]);
    }
  });

  test('its extensions, disk and health', async () => {
    expect(value(await readExtensions(azure, idOf(office.vm)))).toEqual([]);
    const disk = value(await readDisk(azure, idOf(office.disk)));
    expect(disk.hyperVGeneration).toBe('V2');
    expect(sameResource(disk.managedBy ?? '', office.vm)).toBe(true);
    expect(value(await readResourceHealth(azure, idOf(office.vm))).availabilityState).toBe('Available');
  });

  test('its network: interface, address, network, subnet, rules, routes', async () => {
    const nic = value(await readNetworkInterface(azure, idOf(office.networkInterface)));
    expect(sameResource(nic.virtualMachine?.id ?? '', office.vm)).toBe(true);
    expect(nic.ipConfigurations[0]).toMatchObject({ privateIPAddress: '10.1.1.4', primary: true });
    expect(value(await readPublicIpAddress(azure, idOf(office.publicIpAddress)))).toMatchObject({
      ipAddress: '20.1.2.3',
      sku: { name: 'Standard' },
    });
    const network = value(await readVirtualNetwork(azure, idOf(office.virtualNetwork)));
    const subnet = value(await readSubnet(azure, idOf(network.subnets[0]?.id ?? '')));
    expect(sameResource(subnet.networkSecurityGroup?.id ?? '', office.networkSecurityGroup)).toBe(true);
    const group = value(await readNetworkSecurityGroup(azure, idOf(office.networkSecurityGroup)));
    expect(group.securityRules).toMatchObject([{ name: 'allow-rdp', priority: 300, access: 'Allow' }]);
    expect(group.defaultSecurityRules).toHaveLength(6);
    expect(value(await listNetworkSecurityGroups(azure, idOf(office.group)))).toHaveLength(1);
    expect(value(await readRouteTable(azure, idOf(office.routeTable))).subnets).toHaveLength(1);
  });

  test('what applies in the end: rules, routes, admin rules', async () => {
    const [group] = value(await readEffectiveSecurityRules(azure, idOf(office.networkInterface)));
    expect(group?.effectiveSecurityRules.map(({ name }) => name)).toContain('securityRules/allow-rdp');
    const routes = value(await readEffectiveRoutes(azure, idOf(office.networkInterface)));
    expect(routes.some(({ addressPrefix }) => addressPrefix.includes('10.1.0.0/16'))).toBe(true);
    expect(value(await readSecurityAdminRules(azure, idOf(office.virtualNetwork)))).toEqual([]);
  });

  test('what the Network Watcher answers', async () => {
    const [watcher] = value(await listNetworkWatchers(azure, idOf(subscription)));
    const id = idOf(watcher?.id ?? '');
    const vm = idOf(office.vm);
    const flow = {
      vm,
      direction: 'Inbound',
      protocol: 'TCP',
      localAddress: '10.1.1.4',
      remotePort: '50000',
    } as const;
    expect(
      value(await verifyIpFlow(azure, id, { ...flow, localPort: '3389', remoteAddress: '203.0.113.7' })),
    ).toEqual({ access: 'Allow', ruleName: 'securityRules/allow-rdp' });
    expect(
      value(await verifyIpFlow(azure, id, { ...flow, localPort: '445', remoteAddress: '203.0.113.7' }))
        .access,
    ).toBe('Deny');
    expect(
      value(await readNextHop(azure, id, { vm, source: '10.1.1.4', destination: '203.0.113.7' })).nextHopType,
    ).toBe('Internet');
  });

  test('a connection cannot be tried from a VM without the agent', async () => {
    const question = {
      source: idOf(office.vm),
      destination: { address: '203.0.113.7' },
      port: 443,
      protocol: 'Tcp',
    } as const;
    expect(await checkConnectivity(azure, idOf(office.watcher), question)).toMatchObject({ ok: false });
  });

  test('what is not there: bastions, just-in-time policies', async () => {
    expect(value(await listBastionHosts(azure, idOf(subscription)))).toEqual([]);
    expect(value(await listJitPolicies(azure, idOf(subscription)))).toEqual([]);
  });

  test('the links to the boot diagnostics, which stay out of the trace', async () => {
    const links = value(await readBootDiagnostics(azure, idOf(office.vm)));
    expect(links.serialConsoleLogBlobUri).toContain('sig=');
    expect(JSON.stringify(azure.traced)).not.toContain('sig=');
  });

  test('who changed what', async () => {
    const rule = `${office.networkSecurityGroup}/securityRules/deny-all`;
    const body = {
      properties: {
        access: 'Deny',
        priority: 200,
        direction: 'Inbound',
        protocol: '*',
        sourceAddressPrefix: '*',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '*',
      },
    };
    await practice.send('PUT', `${rule}?api-version=2025-05-01`, { body });
    const now = practice.time.clock.now();
    const events = value(
      await readActivityLog(azure, {
        resource: idOf(rule),
        since: new Date(now - 3_600_000),
        until: new Date(now + 3_600_000),
      }),
    );
    expect(events.map(({ operationName }) => operationName?.value)).toContain(
      'Microsoft.Network/networkSecurityGroups/securityRules/write',
    );
    await practice.send('DELETE', `${rule}?api-version=2025-05-01`);
  });

  test('what is not there is not found, and the trace has no query', async () => {
    const gone = await readVirtualMachine(azure, idOf(`${office.vm}9`));
    expect(gone).toMatchObject({ ok: false, failure: { reason: 'not-found', code: 'ResourceNotFound' } });
    expect(azure.traced.every(({ path }) => !path.includes('?'))).toBe(true);
    expect(azure.traced.at(-1)).toMatchObject({
      operation: 'VirtualMachines_Get',
      method: 'GET',
      status: 404,
      attempt: 1,
    });
  });
});
