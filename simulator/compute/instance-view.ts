import type { Machine } from '../world/compute.ts';
import { find } from '../world/world.ts';
import { extensionsOf } from './extension-view.ts';
import type { Host } from './known.ts';
import { provisioningStatus, type Status, stamp } from './status.ts';

/** The VM as it is at this moment: power, agent, disks, extensions. */
export function instanceView(host: Host, now: number) {
  const { world, vm, machine } = host;
  const { osDisk, dataDisks } = vm.properties.storageProfile;
  const disk = find(world, 'Microsoft.Compute/disks', osDisk.managedDisk.id);
  const { agent, guest } = machine;
  const up = machine.power === 'running';
  const reports = up && agent.status === 'ready';
  return {
    ...(reports
      ? { computerName: guest.computerName, osName: guest.osName, osVersion: guest.osVersion }
      : {}),
    ...(up ? { vmAgent: agentView(host, now) } : {}),
    disks: [osDisk, ...dataDisks].map(({ name }) => ({
      name,
      statuses: [provisioningStatus('Succeeded', vm.properties.timeCreated)],
    })),
    ...bootDiagnosticsView(host),
    ...(reports ? extensionViews(host) : {}),
    hyperVGeneration: disk?.properties.hyperVGeneration ?? 'V1',
    statuses: statusesOf(host),
  };
}

/** Whether the VM is provisioned, and its power: all that `statusOnly` shows. */
export const statusesOf = ({ vm, machine }: Host): Status[] => [
  provisioningStatus(vm.properties.provisioningState, vm.changedTime),
  powerStatus(machine.power),
];

const powerStatus = (power: Machine['power']): Status => ({
  code: `PowerState/${power}`,
  level: 'Info',
  displayStatus: `VM ${power}`,
});

/** https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/windows-azure-guest-agent */
function agentView({ world, vm, machine }: Host, now: number) {
  const { agent } = machine;
  if (agent.status !== 'ready') {
    const message =
      agent.status === 'absent'
        ? 'VM status blob is found but not yet populated.'
        : 'VM Agent is unresponsive.';
    const status: Status = {
      code: 'ProvisioningState/Unavailable',
      level: 'Warning',
      displayStatus: 'Not Ready',
      message,
      time: stamp(now),
    };
    return { vmAgentVersion: 'Unknown', statuses: [status] };
  }
  const status: Status = {
    code: 'ProvisioningState/succeeded',
    level: 'Info',
    displayStatus: 'Ready',
    message:
      machine.guest.os === 'Windows'
        ? 'GuestAgent is running and processing the extensions.'
        : 'Guest Agent is running',
    time: stamp(now),
  };
  const extensionHandlers = extensionsOf(world, vm).map(({ properties }) => ({
    type: `${properties.publisher}.${properties.type}`,
    typeHandlerVersion: properties.typeHandlerVersion,
    status: { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Ready' },
  }));
  return { vmAgentVersion: agent.version, statuses: [status], extensionHandlers };
}

function extensionViews({ world, vm }: Host) {
  const extensions = extensionsOf(world, vm).map(({ name, properties, changedTime }) => ({
    name,
    type: `${properties.publisher}.${properties.type}`,
    typeHandlerVersion: properties.typeHandlerVersion,
    statuses: [provisioningStatus(properties.provisioningState, changedTime)],
  }));
  return extensions.length > 0 ? { extensions } : {};
}

/** Addresses are shown only for a storage account of one's own; others have to be asked for. */
function bootDiagnosticsView({ vm }: Host) {
  const settings = vm.properties.diagnosticsProfile?.bootDiagnostics;
  if (!settings?.enabled) return {};
  if (settings.storageUri === undefined) return { bootDiagnostics: {} };
  const blob = `${settings.storageUri.replace(/\/$/, '')}/bootdiagnostics-${vm.name.slice(0, 9).toLowerCase()}-${vm.properties.vmId}/${vm.name}.${vm.properties.vmId}`;
  return {
    bootDiagnostics: {
      consoleScreenshotBlobUri: `${blob}.screenshot.bmp`,
      serialConsoleLogBlobUri: `${blob}.serialconsole.log`,
    },
  };
}
