import { keys } from '../../guest/product/keys.ts';
import { dword, multiString, string } from '../../guest/product/values.ts';
import type { Made } from '../../guest/windows/windows.ts';
import {
  addNetworkInterface,
  addNetworkSecurityGroup,
  addPublicIpAddress,
  addVirtualMachine,
  type NewNetworkInterface,
  type NewVirtualMachine,
  type Place,
} from '../build.ts';
import { addResource, resourceId } from './add-resource.ts';
import type { Hub } from './hub.ts';
import type { Places } from './places.ts';
import { officePrefix, type Spokes } from './spokes.ts';

/** Whatever shows names and tags must survive this one. */
const hostileTag =
  '<img src=x onerror=alert(1)> **bold** [here](javascript:alert(1)) `code` <at>all</at> & "quoted"';

/** The company's domain: its controller is the name server of its members. */
const domainName = 'corp.contoso.example';
const controllerAddress = '10.0.2.5';

const member = (more: Made = {}): Made => ({
  domain: { name: domainName, password: 'agreed' },
  ...more,
});

/** People work on it all day; each has a licence of their own. */
const sessionHost: Made = {
  roles: ['session-host'],
  // The grace period of a host that people work on is long over.
  sessionHostSince: '2024-04-01T00:00:00.000Z',
  registry: {
    [keys.licensingCore]: { LicensingMode: dword(4) },
    [keys.licenseServers]: { SpecifiedLicenseServers: multiString(`lic-01.${domainName}`) },
  },
  remoteDesktopUsers: [`CONTOSO\\App Users`],
  sessions: { active: 3, inactive: 1 },
};

type OneNic = Omit<NewVirtualMachine, 'networkInterfaces'> & { readonly nic: NewNetworkInterface };

function addMachine(place: Place, name: string, { nic, ...at }: OneNic) {
  const networkInterface = addNetworkInterface(place, `${name}-nic`, nic);
  return addVirtualMachine(place, name, { ...at, networkInterfaces: [networkInterface.id] });
}

/** The machines of the production group. */
export function addProductionMachines({ prod }: Places, spokes: Spokes): void {
  const subnet = (name: string) => `${spokes.prod.id}/subnets/${name}`;
  const webAddress = addPublicIpAddress(prod, 'web-01-pip', { address: '20.89.20.11' });
  addMachine(prod, 'web-01', {
    nic: {
      subnet: subnet('web'),
      address: '10.1.1.4',
      publicIpAddress: webAddress.id,
      applicationSecurityGroups: [spokes.webGroup],
    },
    zones: ['1'],
    tags: { env: 'prod', owner: 'operations' },
  });
  addMachine(prod, 'web-02', {
    nic: { subnet: subnet('web'), address: '10.1.1.5', applicationSecurityGroups: [spokes.webGroup] },
    zones: ['2'],
    tags: { env: 'prod', note: hostileTag },
  });
  for (const [name, address, windows] of [
    ['app-02', '10.1.2.4', member(sessionHost)],
    ['app-03', '10.1.2.5', member()],
  ] as const) {
    addMachine(prod, name, {
      nic: {
        subnet: subnet('app'),
        address,
        applicationSecurityGroups: [spokes.appGroup],
        dnsServers: [controllerAddress],
      },
      tags: { env: 'prod', アプリ: '受注' },
      windows,
    });
  }
  addMachine(prod, 'lnx-01', { os: 'Linux', nic: { subnet: subnet('app'), address: '10.1.2.10' } });
  addMachine(prod, 'db-03', {
    nic: { subnet: subnet('data'), address: '10.1.3.6' },
    tags: { env: 'prod', schedule: 'weekdays' },
    machine: { power: 'deallocated' },
  });
  addSql(prod, subnet);
  addDesktops(prod, subnet('desktops'));
}

const sqlRule = 'v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=1433|Name=SQL Server|';

/** Two network interfaces, the first with a network security group of its own. */
function addSql(prod: Place, subnet: (name: string) => string): void {
  const nsg = addNetworkSecurityGroup(prod, 'sql-01-nsg', {
    'allow-sql': { access: 'Allow', priority: 1000, destinationPortRange: '1433' },
    'allow-rdp': { access: 'Allow', priority: 1010, destinationPortRange: '3389' },
  });
  const front = addNetworkInterface(prod, 'sql-01-nic-1', {
    subnet: subnet('data'),
    address: '10.1.3.4',
    networkSecurityGroup: nsg.id,
  });
  const sync = addNetworkInterface(prod, 'sql-01-nic-2', {
    subnet: subnet('data-sync'),
    address: '10.1.4.4',
  });
  addVirtualMachine(prod, 'sql-01', {
    networkInterfaces: [front.id, sync.id],
    size: 'Standard_E4s_v5',
    tags: { env: 'prod', tier: 'data' },
    windows: {
      programs: [{ name: 'sqlservr', port: 1433, service: 'MSSQLSERVER' }],
      registry: { [keys.firewallRules]: { 'SQL-Server-In-TCP': string(sqlRule) } },
    },
  });
}

/** Machines that somebody else's orchestration owns: a session host and an instance of a scale set. */
function addDesktops(prod: Place, subnet: string): void {
  const host = addMachine(prod, 'avd-host-0', {
    nic: { subnet, address: '10.1.5.4' },
    image: {
      publisher: 'MicrosoftWindowsDesktop',
      offer: 'office-365',
      sku: 'win11-23h2-avd-m365',
      version: 'latest',
      exactVersion: '22631.3880.240711',
    },
    tags: {
      'cm-resource-parent': `${prod.group}/providers/Microsoft.DesktopVirtualization/hostpools/hp-tokyo`,
    },
    properties: { licenseType: 'Windows_Client' },
    windows: { entra: true },
  });
  addResource(prod, {
    type: 'Microsoft.Compute/virtualMachines/extensions',
    name: `${host.name}/Microsoft.PowerShell.DSC`,
    properties: {
      publisher: 'Microsoft.Powershell',
      type: 'DSC',
      typeHandlerVersion: '2.73',
      autoUpgradeMinorVersion: true,
      settings: {
        modulesUrl: 'https://wvdportalstorageblob.blob.core.windows.net/galleryartifacts/Configuration.zip',
      },
      provisioningState: 'Succeeded',
    },
  });
  addMachine(prod, 'vmss-web_4f1c27a9', {
    nic: { subnet, address: '10.1.5.20' },
    properties: {
      virtualMachineScaleSet: {
        id: `${prod.group}/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-web`,
      },
    },
    guest: { computerName: 'vmssweb00001' },
  });
}

/** The shared machines in the hub. */
export function addManagementMachines({ mgmt }: Places, hub: Hub): void {
  const subnet = hub.mgmt;
  const nsg = addNetworkSecurityGroup(mgmt, 'jump-01-nsg', {
    'allow-rdp-office': {
      access: 'Allow',
      priority: 1000,
      sourceAddressPrefix: officePrefix,
      destinationPortRange: '3389',
    },
    'MicrosoftDefenderForCloud-JITRule_jump-01': {
      access: 'Deny',
      priority: 4096,
      protocol: '*',
      destinationAddressPrefix: '10.0.2.4',
      destinationPortRange: '3389',
      description: "MDC JIT Network Access rule for policy 'default' of VM 'jump-01'.",
    },
  });
  const address = addPublicIpAddress(mgmt, 'jump-01-pip', { address: '20.89.20.21' });
  const jumpHost = addMachine(mgmt, 'jump-01', {
    nic: { subnet, address: '10.0.2.4', publicIpAddress: address.id, networkSecurityGroup: nsg.id },
    tags: { env: 'mgmt', role: 'jump host' },
  });
  // Connectivity checks start from here.
  addResource(mgmt, {
    type: 'Microsoft.Compute/virtualMachines/extensions',
    name: `${jumpHost.name}/AzureNetworkWatcherExtension`,
    properties: {
      publisher: 'Microsoft.Azure.NetworkWatcher',
      type: 'NetworkWatcherAgentWindows',
      typeHandlerVersion: '1.4',
      autoUpgradeMinorVersion: true,
      provisioningState: 'Succeeded',
    },
  });
  addMachine(mgmt, 'dc-01', {
    nic: { subnet, address: controllerAddress, dnsServers: [controllerAddress] },
    tags: { env: 'mgmt', role: 'domain controller' },
    windows: member({ roles: ['domain-controller'] }),
  });
  addMachine(mgmt, 'lic-01', {
    nic: { subnet, address: '10.0.2.6', dnsServers: [controllerAddress] },
    generation: 'V1',
    image: {
      publisher: 'MicrosoftWindowsServer',
      offer: 'WindowsServer',
      sku: '2019-Datacenter',
      version: 'latest',
      exactVersion: '17763.6054.240703',
    },
    tags: { env: 'mgmt', role: 'RD licensing' },
    windows: member({ roles: ['licensing'] }),
  });
}

export function addDevelopmentMachines({ dev }: Places, spokes: Spokes): void {
  const address = addPublicIpAddress(dev, 'dev-01-pip', { address: '20.78.30.11' });
  addMachine(dev, 'dev-01', {
    nic: { subnet: `${spokes.dev.id}/subnets/default`, address: '10.2.0.4', publicIpAddress: address.id },
    size: 'Standard_B2ms',
    fromOwnDisk: 'server-2016',
    tags: { env: 'dev' },
  });
}

export const machineId = (place: Place, name: string): string =>
  resourceId(place.group, 'Microsoft.Compute/virtualMachines', name);
