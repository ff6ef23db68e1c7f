import type { Azure } from '../../azure/azure.ts';
import { createDisk } from '../../azure/change/disk.ts';
import { installExtension } from '../../azure/change/extension.ts';
import { changePower } from '../../azure/change/power.ts';
import { deleteSecurityRule, writeSecurityRule } from '../../azure/change/security-rule.ts';
import { createSnapshot } from '../../azure/change/snapshot.ts';
import type { AzureFailure } from '../../azure/failure.ts';
import { createManagedRunCommand, deleteManagedRunCommand } from '../../azure/probe/managed-run-command.ts';
import { runCommand } from '../../azure/probe/run-command.ts';
import { readSnapshot } from '../../azure/read/disk.ts';
import { readEffectiveRoutes } from '../../azure/read/effective-routes.ts';
import { readEffectiveSecurityRules } from '../../azure/read/effective-security-rules.ts';
import { readExtension } from '../../azure/read/extensions.ts';
import { readNetworkInterface } from '../../azure/read/network-interface.ts';
import {
  listNetworkSecurityGroups,
  readNetworkSecurityGroup,
  readSecurityRule,
} from '../../azure/read/network-security-group.ts';
import {
  checkConnectivity,
  listNetworkWatchers,
  readNextHop,
  verifyIpFlow,
} from '../../azure/read/network-watcher.ts';
import { readPublicIpAddress } from '../../azure/read/public-ip-address.ts';
import { listRunCommands, readRunCommand } from '../../azure/read/run-commands.ts';
import { listVirtualMachines, readVirtualMachine } from '../../azure/read/virtual-machine.ts';
import { readSubnet, readVirtualNetwork } from '../../azure/read/virtual-network.ts';
import { parseResourceId, type ResourceId } from '../../base/resource-id.ts';
import type { Result } from '../../base/result.ts';

/** Asks what the recorded request asked. The answer is the recorded one whatever the body says, so any body will do. */
export type Reader = (azure: Azure, id: ResourceId) => Promise<Result<unknown, AzureFailure>>;

const machineOf = (extension: ResourceId): ResourceId => {
  const machine = parseResourceId(extension.text.replace(/\/extensions\/[^/]+$/i, ''));
  if (!machine) throw new Error(`${extension.text} is on no machine`);
  return machine;
};

/** Which function of ours gives and reads what, by Azure's operation id. `effect`: Azure may have changed something. */
export const readers: Readonly<Record<string, { readonly read: Reader; readonly effect?: true }>> = {
  Disks_CreateOrUpdate: {
    effect: true,
    read: (azure, id) =>
      createDisk(azure, id, {
        disk: { location: 'westus', source: id, sku: 'Standard_LRS', zones: [], tags: {} },
      }),
  },
  NetworkInterfaces_Get: { read: readNetworkInterface },
  NetworkInterfaces_GetEffectiveRouteTable: { read: readEffectiveRoutes },
  NetworkInterfaces_ListEffectiveNetworkSecurityGroups: { read: readEffectiveSecurityRules },
  NetworkSecurityGroups_Get: { read: readNetworkSecurityGroup },
  NetworkSecurityGroups_List: { read: listNetworkSecurityGroups },
  NetworkWatchers_CheckConnectivity: {
    read: (azure, id) =>
      checkConnectivity(azure, id, { source: id, destination: { address: '203.0.113.1' }, protocol: 'Tcp' }),
  },
  NetworkWatchers_GetNextHop: {
    read: (azure, id) => readNextHop(azure, id, { vm: id, source: '10.0.0.4', destination: '203.0.113.1' }),
  },
  NetworkWatchers_ListAll: { read: (azure, id) => listNetworkWatchers(azure, id) },
  NetworkWatchers_VerifyIPFlow: {
    read: (azure, id) =>
      verifyIpFlow(azure, id, {
        vm: id,
        direction: 'Inbound',
        protocol: 'TCP',
        localAddress: '10.0.0.4',
        localPort: '3389',
        remoteAddress: '203.0.113.1',
        remotePort: '50000',
      }),
  },
  PublicIPAddresses_Get: { read: readPublicIpAddress },
  SecurityRules_CreateOrUpdate: {
    effect: true,
    read: (azure, id) =>
      writeSecurityRule(azure, id, {
        rule: {
          priority: 100,
          access: 'Allow',
          direction: 'Inbound',
          protocol: 'Tcp',
          source: '203.0.113.1',
          destination: '*',
          destinationPort: '3389',
        },
      }),
  },
  SecurityRules_Delete: { effect: true, read: deleteSecurityRule },
  SecurityRules_Get: { read: readSecurityRule },
  Snapshots_CreateOrUpdate: {
    effect: true,
    read: (azure, id) => createSnapshot(azure, id, { snapshot: { location: 'westus', disk: id, tags: {} } }),
  },
  Snapshots_Get: { read: readSnapshot },
  Subnets_Get: { read: readSubnet },
  VirtualMachineExtensions_CreateOrUpdate: {
    effect: true,
    read: (azure, id) =>
      installExtension(azure, machineOf(id), {
        extension: { handler: 'NetworkWatcherAgentLinux', location: 'westus' },
      }),
  },
  VirtualMachineExtensions_Get: { read: readExtension },
  VirtualMachineRunCommands_CreateOrUpdate: {
    effect: true,
    read: (azure, id) =>
      createManagedRunCommand(azure, id, {
        command: { location: 'westus', script: 'hostname', timeoutInSeconds: 60 },
      }),
  },
  VirtualMachineRunCommands_Delete: { effect: true, read: deleteManagedRunCommand },
  VirtualMachineRunCommands_GetByVirtualMachine: { read: readRunCommand },
  VirtualMachineRunCommands_ListByVirtualMachine: { read: listRunCommands },
  VirtualMachines_Deallocate: { effect: true, read: (azure, id) => changePower(azure, id, 'deallocate') },
  VirtualMachines_Get: { read: readVirtualMachine },
  VirtualMachines_List: { read: listVirtualMachines },
  VirtualMachines_Reapply: { effect: true, read: (azure, id) => changePower(azure, id, 'reapply') },
  VirtualMachines_Redeploy: { effect: true, read: (azure, id) => changePower(azure, id, 'redeploy') },
  VirtualMachines_Restart: { effect: true, read: (azure, id) => changePower(azure, id, 'restart') },
  VirtualMachines_RunCommand: {
    effect: true,
    read: (azure, id) => runCommand(azure, id, { script: ['hostname'] }),
  },
  VirtualMachines_Start: { effect: true, read: (azure, id) => changePower(azure, id, 'start') },
  VirtualNetworks_Get: { read: readVirtualNetwork },
};
