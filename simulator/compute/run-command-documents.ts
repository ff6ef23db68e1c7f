import { type Call, type Operation, ok, param } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { inSubscription } from './paths.ts';

export type RunCommandDocument = {
  readonly $schema: string;
  readonly id: string;
  readonly osType: 'Windows' | 'Linux';
  readonly label: string;
  readonly description: string;
  readonly script: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly type: string;
    readonly defaultValue?: string;
    readonly required?: boolean;
  }[];
};

const $schema = 'http://schema.management.azure.com/schemas/2016-11-17/runcommands.json';

const windows = (id: string, label: string, description: string): RunCommandDocument => ({
  $schema,
  id,
  osType: 'Windows',
  label,
  description,
  script: [`# ${description}`],
});

const linux = (id: string, label: string, description: string): RunCommandDocument => ({
  ...windows(id, label, description),
  osType: 'Linux',
});

/** https://learn.microsoft.com/azure/virtual-machines/windows/run-command#available-commands */
const documents: readonly RunCommandDocument[] = [
  {
    ...windows('RunPowerShellScript', 'Executes a PowerShell script', 'Executes a PowerShell script.'),
    script: ['param([string]$arg1)', '', 'Write-Host This is a sample script with parameter $arg1'],
    parameters: [{ name: 'arg1', type: 'string', defaultValue: 'value1', required: false }],
  },
  windows('DisableNLA', 'Disable Network Level Authentication', 'Disables Network Level Authentication.'),
  windows(
    'EnableAdminAccount',
    'Enable administrator account',
    'Checks if the local administrator account is disabled, and if so enables it.',
  ),
  windows('EnableEMS', 'Enable EMS', 'Enables the Emergency Management Services of the serial console.'),
  windows(
    'EnableRemotePS',
    'Enable remote PowerShell',
    'Configures the machine to enable remote PowerShell.',
  ),
  windows('IPConfig', 'List IP configuration', 'Shows the IP configuration of each network adapter.'),
  windows(
    'RDPSettings',
    'Verify RDP Listener Settings',
    'Checks registry settings and domain policy settings.',
  ),
  windows(
    'RemoveRunCommandWindowsExtension',
    'Remove run command Windows extension',
    'Removes the run command extension from the VM.',
  ),
  windows(
    'ResetRDPCert',
    'Restore RDP Authentication mode to defaults',
    'Removes the TLS certificate tied to the RDP listener and restores the default.',
  ),
  {
    ...windows(
      'SetRDPPort',
      'Set Remote Desktop port',
      'Sets the default or user specified port for Remote Desktop.',
    ),
    parameters: [{ name: 'RDPPORT', type: 'string', defaultValue: '3389', required: false }],
  },
  {
    ...linux('RunShellScript', 'Executes a Linux shell script', 'Executes a Linux shell script.'),
    parameters: [{ name: 'arg1', type: 'string', defaultValue: 'value1', required: false }],
  },
  linux('ifconfig', 'List network configuration', 'Gets the configuration of all network interfaces.'),
  linux(
    'RemoveRunCommandLinuxExtension',
    'Remove run command Linux extension',
    'Removes the run command extension from the VM.',
  ),
];

export const documentOf = (id: string): RunCommandDocument | undefined =>
  documents.find((document) => document.id.toLowerCase() === id.toLowerCase());

export const entityNotFound = (): Refusal =>
  new Refusal(404, 'NotFound', 'The entity was not found in this Azure location.');

function get(call: Call) {
  const document = documentOf(param(call, 'command'));
  if (!document) throw entityNotFound();
  return ok(document);
}

const action = 'Microsoft.Compute/locations/runCommands/read';

export const runCommandDocuments: readonly Operation[] = [
  {
    id: 'VirtualMachineRunCommands_List',
    method: 'GET',
    path: `${inSubscription}/locations/{location}/runCommands`,
    action,
    handle: () =>
      ok({
        value: documents.map(({ script: _script, parameters: _parameters, ...base }) => base),
      }),
  },
  {
    id: 'VirtualMachineRunCommands_Get',
    method: 'GET',
    path: `${inSubscription}/locations/{location}/runCommands/{command}`,
    action,
    handle: get,
  },
];
