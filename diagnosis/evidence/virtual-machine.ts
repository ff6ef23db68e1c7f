import * as z from 'zod';
import { readVirtualMachine, type VirtualMachine } from '../../azure/read/virtual-machine.ts';
import { defineEvidence } from './evidence.ts';
import { extensionsOf } from './extensions-of.ts';
import { looked, machineOf } from './looked.ts';
import { statusOf } from './status-of.ts';

const status = {
  code: z.string().optional(),
  display: z.string().optional(),
  message: z.string().optional(),
};

const schema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  tags: z.record(z.string(), z.string()),
  zones: z.array(z.string()),
  vmId: z.string().optional(),
  /** `Windows` or `Linux`. */
  osType: z.string().optional(),
  /** Id of the managed disk that Windows starts from. */
  osDisk: z.string().optional(),
  size: z.string().optional(),
  image: z
    .object({
      publisher: z.string().optional(),
      offer: z.string().optional(),
      sku: z.string().optional(),
      exactVersion: z.string().optional(),
      id: z.string().optional(),
    })
    .optional(),
  licenseType: z.string().optional(),
  securityType: z.string().optional(),
  /** Of the resource; `provisioning` is what the instance view says of it. */
  provisioningState: z.string().optional(),
  timeCreated: z.string().optional(),
  scaleSet: z.string().optional(),
  allowExtensionOperations: z.boolean(),
  bootDiagnostics: z.object({ enabled: z.boolean(), managed: z.boolean() }),
  /** Ids, the primary one first. */
  networkInterfaces: z.array(z.string()),
  /** As the guest agent reports them. */
  computerName: z.string().optional(),
  osName: z.string().optional(),
  /** Such as `PowerState/running`. */
  power: z.string().optional(),
  provisioning: z.object(status).optional(),
  agent: z.object({ version: z.string().optional(), ...status, time: z.string().optional() }).optional(),
  extensions: z.array(
    z.object({
      name: z.string(),
      /** Without its publisher, such as `AADLoginForWindows`. */
      type: z.string().optional(),
      publisher: z.string().optional(),
      provisioningState: z.string().optional(),
      ...status,
    }),
  ),
});

export type VirtualMachineValue = Readonly<z.infer<typeof schema>>;

export const virtualMachine = defineEvidence({
  id: 'virtual-machine',
  part: 'azure',
  schema,
  needs: {},
  uses: {},
  permission: 'Microsoft.Compute/virtualMachines/read',
  deadlineMs: 40_000,
  name: { en: 'Virtual machine', ja: '仮想マシン' },
  summary: ({ power, agent, size }) => {
    const state = power?.split('/')[1];
    return {
      en: [state ?? 'power state not known', agent?.display && `agent ${agent.display}`, size]
        .filter(Boolean)
        .join(', '),
      ja: [state ?? '電源状態は不明', agent?.display && `エージェント ${agent.display}`, size]
        .filter(Boolean)
        .join('、'),
    };
  },
  command: ({ resource }) => `az vm get-instance-view --ids "${resource}"`,
  collect: async (look) => {
    const id = machineOf(look);
    const answer = await readVirtualMachine(look.azure, id, { signal: look.signal });
    return looked(look, { operation: 'VirtualMachines_Get', resource: id.text }, answer, machineValue);
  },
});

type View = VirtualMachine['instanceView'];

const machineValue = (vm: VirtualMachine): VirtualMachineValue => ({
  id: vm.id,
  name: vm.name,
  location: vm.location,
  tags: vm.tags,
  zones: vm.zones,
  vmId: vm.vmId,
  osType: vm.storageProfile.osDisk.osType,
  osDisk: vm.storageProfile.osDisk.managedDisk?.id,
  size: vm.hardwareProfile?.vmSize,
  image: vm.storageProfile.imageReference,
  licenseType: vm.licenseType,
  securityType: vm.securityProfile?.securityType,
  provisioningState: vm.provisioningState,
  timeCreated: vm.timeCreated?.toISOString(),
  scaleSet: vm.virtualMachineScaleSet?.id,
  allowExtensionOperations: vm.osProfile?.allowExtensionOperations ?? true,
  bootDiagnostics: {
    enabled: vm.diagnosticsProfile?.bootDiagnostics?.enabled ?? false,
    managed: vm.diagnosticsProfile?.bootDiagnostics?.storageUri === undefined,
  },
  networkInterfaces: primaryFirst(vm.networkProfile?.networkInterfaces ?? []),
  computerName: vm.instanceView?.computerName,
  osName: vm.instanceView?.osName,
  power: vm.instanceView?.statuses.find(({ code }) => code?.startsWith('PowerState/'))?.code,
  provisioning: statusOf(
    vm.instanceView?.statuses.find(({ code }) => code?.startsWith('ProvisioningState/')),
  ),
  agent: agentOf(vm.instanceView),
  extensions: extensionsOf(vm),
});

const primaryFirst = (
  interfaces: readonly { readonly id: string; readonly primary?: boolean | undefined }[],
) =>
  [...interfaces].sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false)).map(({ id }) => id);

function agentOf(view: View): VirtualMachineValue['agent'] {
  const agent = view?.vmAgent;
  if (!agent) return undefined;
  const [status] = agent.statuses;
  return { version: agent.vmAgentVersion, ...statusOf(status), time: status?.time?.toISOString() };
}
