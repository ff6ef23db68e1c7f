import type { Step } from '../../../remedies/step.ts';
import { find, keyOf, put, touch } from '../../../simulator/world/world.ts';
import type { AzureCase } from './azure-case.ts';
import type { Workbench } from './workbench.ts';

const machineOf = ({ office, practice }: Workbench) => {
  const machine = practice.world.machines[keyOf(office.vm)];
  if (!machine) throw new Error('The office has no machine.');
  return machine;
};

const turnTo = (power: 'running' | 'deallocated' | 'stopped') => (bench: Workbench) => {
  machineOf(bench).power = power;
};

const powerCase = (
  change: Extract<Step, { kind: 'power' }>['change'],
  more: Partial<AzureCase> = {},
): AzureCase => ({
  name: `power: ${change}`,
  step: ({ office }) => ({ kind: 'power', vm: office.vm, change }),
  operation: `VirtualMachines_${change.charAt(0).toUpperCase()}${change.slice(1)}`,
  meddle: turnTo('stopped'),
  shows: false,
  lasts: true,
  back: 'nothing-to-undo',
  ...more,
});

const extension = (publisher: string, type: string, name: string) => (bench: Workbench) => {
  const { office, practice } = bench;
  put(
    practice.world,
    {
      id: `${office.vm}/extensions/${name}`,
      type: 'Microsoft.Compute/virtualMachines/extensions',
      location: 'japaneast',
      properties: {
        publisher,
        type,
        typeHandlerVersion: '1.0',
        autoUpgradeMinorVersion: true,
        provisioningState: 'Succeeded',
      },
    },
    bench.moment(),
  );
};

const agent = (name: string) =>
  extension('Microsoft.Azure.NetworkWatcher', 'NetworkWatcherAgentWindows', name);

const policyOf = ({ office }: Workbench) =>
  `${office.group}/providers/Microsoft.Security/locations/japaneast/jitNetworkAccessPolicies/default`;

const guarding = (longest: string) => (bench: Workbench) => {
  const { office, practice } = bench;
  const port = {
    number: 3389,
    protocol: 'TCP' as const,
    allowedSourceAddressPrefix: '*',
    maxRequestAccessDuration: longest,
  };
  put(
    practice.world,
    {
      id: policyOf(bench),
      type: 'Microsoft.Security/locations/jitNetworkAccessPolicies',
      location: 'japaneast',
      properties: { virtualMachines: [{ id: office.vm, ports: [port] }], requests: [] },
    },
    bench.moment(),
  );
};

export const machineCases: readonly AzureCase[] = [
  powerCase('start', { given: turnTo('deallocated'), shows: true, back: 'steps' }),
  powerCase('deallocate', { shows: true, back: 'steps' }),
  powerCase('powerOff', { meddle: turnTo('deallocated'), shows: true, back: 'steps' }),
  powerCase('restart'),
  powerCase('redeploy', { back: 'cannot-be-undone' }),
  powerCase('reapply'),
  {
    name: 'network-watcher-agent: there',
    step: ({ office }) => ({
      kind: 'network-watcher-agent',
      vm: office.vm,
      location: 'japaneast',
      os: 'Windows',
      set: 'there',
    }),
    operation: 'VirtualMachineExtensions_CreateOrUpdate',
    meddle: agent('put-by-the-portal'),
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'network-watcher-agent: gone',
    given: agent('NetworkWatcherAgentWindows'),
    step: ({ office }) => ({
      kind: 'network-watcher-agent',
      vm: office.vm,
      location: 'japaneast',
      os: 'Windows',
      set: 'gone',
    }),
    operation: 'VirtualMachineExtensions_Delete',
    meddle: (bench) => {
      const id = `${bench.office.vm}/extensions/NetworkWatcherAgentWindows`;
      const there = find(bench.practice.world, 'Microsoft.Compute/virtualMachines/extensions', id);
      if (there) there.properties.provisioningState = 'Failed';
    },
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'reset-rdp',
    given: extension('Microsoft.Compute', 'VMAccessAgent', 'enablevmaccess'),
    step: ({ office }) => ({ kind: 'reset-rdp', vm: office.vm, location: 'japaneast' }),
    operation: 'VirtualMachineExtensions_CreateOrUpdate',
    meddle: (bench) => {
      const id = `${bench.office.vm}/extensions/enablevmaccess`;
      const there = find(bench.practice.world, 'Microsoft.Compute/virtualMachines/extensions', id);
      if (there) there.properties.forceUpdateTag = 'somebody-else';
    },
    shows: false,
    lasts: true,
    back: 'cannot-be-undone',
  },
  {
    name: 'boot-diagnostics',
    given: (bench) => {
      const vm = find(bench.practice.world, 'Microsoft.Compute/virtualMachines', bench.office.vm);
      if (vm) vm.properties.diagnosticsProfile = { bootDiagnostics: { enabled: false } };
    },
    step: ({ office }) => ({ kind: 'boot-diagnostics', vm: office.vm, set: 'on' }),
    operation: 'VirtualMachines_Update',
    meddle: (bench) => {
      const vm = find(bench.practice.world, 'Microsoft.Compute/virtualMachines', bench.office.vm);
      if (!vm) return;
      const storageUri = 'https://diagnostics.blob.core.windows.net/';
      vm.properties.diagnosticsProfile = { bootDiagnostics: { enabled: true, storageUri } };
      touch(vm, bench.moment());
    },
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'snapshot',
    step: ({ office }) => ({
      kind: 'snapshot',
      disk: office.disk,
      snapshot: `${office.group}/providers/Microsoft.Compute/snapshots/rdp-bot-CH-42`,
      location: 'japaneast',
    }),
    operation: 'Snapshots_CreateOrUpdate',
    meddle: (bench) => {
      const { office, practice } = bench;
      put(
        practice.world,
        {
          id: `${office.group}/providers/Microsoft.Compute/snapshots/rdp-bot-CH-42`,
          type: 'Microsoft.Compute/snapshots',
          location: 'japaneast',
          properties: {
            provisioningState: 'Succeeded',
            incremental: true,
            uniqueId: 'another',
            timeCreated: new Date(practice.time.clock.now()).toISOString(),
            diskSizeGB: 1,
            creationData: { createOption: 'Copy', sourceResourceId: `${office.disk}-2` },
            encryption: { type: 'EncryptionAtRestWithPlatformKey' },
          },
        },
        bench.moment(),
      );
    },
    shows: true,
    lasts: true,
    back: 'nothing-to-undo',
  },
  {
    name: 'jit-request',
    given: guarding('PT3H'),
    step: (bench) => ({
      kind: 'jit-request',
      policy: policyOf(bench),
      vm: bench.office.vm,
      port: 3389,
      from: '203.0.113.7/32',
      minutes: 60,
    }),
    operation: 'JitNetworkAccessPolicies_Initiate',
    meddle: guarding('PT1H'),
    shows: false,
    lasts: false,
    back: 'cannot-be-undone',
  },
];
