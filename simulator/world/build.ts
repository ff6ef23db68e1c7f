import type { VirtualMachine } from './compute.ts';
import type { Child, IpConfiguration, SecurityRule, Subnet } from './network.ts';
import { machineOf, type NewMachine } from './new-machine.ts';
import type { Resource } from './resource.ts';
import { keyOf, type Moment, put, type World } from './world.ts';

/** Where new resources go. */
export type Place = {
  readonly world: World;
  readonly group: string;
  readonly location: string;
  readonly moment: Moment;
};

const inGroup = (place: Place, type: string, name: string): string =>
  `${place.group}/providers/${type}/${name}`;

export function addSubscription(world: World, id: string, displayName: string): string {
  world.subscriptions.push({ id, displayName, state: 'Enabled' });
  return `/subscriptions/${id}`;
}

export function addGroup(
  world: World,
  at: { subscription: string; name: string; location: string; tags?: Record<string, string> },
  moment: Moment,
): Place {
  const group = `${at.subscription}/resourceGroups/${at.name}`;
  const tags = at.tags ? { tags: at.tags } : {};
  put(
    world,
    { id: group, type: 'Microsoft.Resources/resourceGroups', location: at.location, ...tags, properties: {} },
    moment,
  );
  return { world, group, location: at.location, moment };
}

/** Names of rules with their meaning; what is not said is `*`, inbound and TCP. */
export type NewRule = Partial<SecurityRule> & Pick<SecurityRule, 'access' | 'priority'>;

export function addNetworkSecurityGroup(
  place: Place,
  name: string,
  rules: Readonly<Record<string, NewRule>> = {},
): Resource<'Microsoft.Network/networkSecurityGroups'> {
  const type = 'Microsoft.Network/networkSecurityGroups' as const;
  const securityRules = Object.entries(rules).map(([rule, properties]) => ({
    name: rule,
    properties: ruleOf(properties),
  }));
  return put(
    place.world,
    {
      id: inGroup(place, type, name),
      type,
      location: place.location,
      properties: { resourceGuid: place.moment.newId(), securityRules },
    },
    place.moment,
  );
}

/** Fills in what Azure's portal would: any source and destination, unless a prefix, a list or a group says otherwise. */
export function ruleOf(rule: NewRule): SecurityRule {
  const source =
    rule.sourceAddressPrefixes || rule.sourceApplicationSecurityGroups ? {} : { sourceAddressPrefix: '*' };
  const destination =
    rule.destinationAddressPrefixes || rule.destinationApplicationSecurityGroups
      ? {}
      : { destinationAddressPrefix: '*' };
  return {
    protocol: 'Tcp',
    direction: 'Inbound',
    ...(rule.sourcePortRanges ? {} : { sourcePortRange: '*' }),
    ...(rule.destinationPortRanges ? {} : { destinationPortRange: '*' }),
    ...source,
    ...destination,
    ...rule,
  };
}

export function addVirtualNetwork(
  place: Place,
  name: string,
  at: { prefixes: string[]; subnets: Readonly<Record<string, Subnet>> },
): Resource<'Microsoft.Network/virtualNetworks'> {
  const type = 'Microsoft.Network/virtualNetworks' as const;
  const subnets = Object.entries(at.subnets).map(([subnet, properties]) => ({ name: subnet, properties }));
  const properties = {
    resourceGuid: place.moment.newId(),
    addressSpace: { addressPrefixes: at.prefixes },
    subnets,
    virtualNetworkPeerings: [],
  };
  return put(
    place.world,
    { id: inGroup(place, type, name), type, location: place.location, properties },
    place.moment,
  );
}

export function addPublicIpAddress(
  place: Place,
  name: string,
  at: { address: string; sku?: 'Standard' | 'Basic' },
): Resource<'Microsoft.Network/publicIPAddresses'> {
  const type = 'Microsoft.Network/publicIPAddresses' as const;
  const properties = {
    resourceGuid: place.moment.newId(),
    ipAddress: at.address,
    publicIPAllocationMethod: 'Static' as const,
    publicIPAddressVersion: 'IPv4' as const,
    idleTimeoutInMinutes: 4,
  };
  const sku = { name: at.sku ?? 'Standard', tier: 'Regional' };
  return put(
    place.world,
    { id: inGroup(place, type, name), type, location: place.location, sku, properties },
    place.moment,
  );
}

export type NewNetworkInterface = {
  readonly subnet: string;
  readonly address: string;
  readonly networkSecurityGroup?: string;
  readonly publicIpAddress?: string;
  readonly applicationSecurityGroups?: readonly string[];
  readonly enableIPForwarding?: boolean;
  readonly dnsServers?: string[];
};

export function addNetworkInterface(
  place: Place,
  name: string,
  at: NewNetworkInterface,
): Resource<'Microsoft.Network/networkInterfaces'> {
  const type = 'Microsoft.Network/networkInterfaces' as const;
  const configuration: Child<IpConfiguration> = {
    name: 'ipconfig1',
    properties: {
      privateIPAddress: at.address,
      privateIPAllocationMethod: 'Dynamic',
      privateIPAddressVersion: 'IPv4',
      subnet: { id: at.subnet },
      ...(at.publicIpAddress ? { publicIPAddress: { id: at.publicIpAddress } } : {}),
      ...(at.applicationSecurityGroups
        ? { applicationSecurityGroups: at.applicationSecurityGroups.map((id) => ({ id })) }
        : {}),
      primary: true,
    },
  };
  const properties = {
    resourceGuid: place.moment.newId(),
    provisioningState: 'Succeeded' as const,
    ipConfigurations: [configuration],
    ...(at.networkSecurityGroup ? { networkSecurityGroup: { id: at.networkSecurityGroup } } : {}),
    ...(at.dnsServers ? { dnsSettings: { dnsServers: at.dnsServers } } : {}),
    enableIPForwarding: at.enableIPForwarding ?? false,
    enableAcceleratedNetworking: false,
    macAddress: macOf(at.address),
  };
  return put(
    place.world,
    { id: inGroup(place, type, name), type, location: place.location, properties },
    place.moment,
  );
}

const macOf = (address: string): string =>
  [
    '00',
    '0D',
    ...address.split('.').map((part) => Number(part).toString(16).toUpperCase().padStart(2, '0')),
  ].join('-');

export type NewVirtualMachine = NewMachine & {
  readonly os?: 'Windows' | 'Linux';
  readonly networkInterfaces: readonly string[];
  readonly size?: string;
  readonly generation?: 'V1' | 'V2';
  readonly zones?: string[];
  readonly tags?: Record<string, string>;
  /** What differs from a usual machine. */
  readonly properties?: Partial<VirtualMachine>;
};

const windowsImage = {
  publisher: 'MicrosoftWindowsServer',
  offer: 'WindowsServer',
  sku: '2022-datacenter-azure-edition',
  version: 'latest',
  exactVersion: '20348.2582.240703',
};

const linuxImage = {
  publisher: 'Canonical',
  offer: '0001-com-ubuntu-server-jammy',
  sku: '22_04-lts-gen2',
  version: 'latest',
  exactVersion: '22.04.202407010',
};

/** A running, healthy machine with an OS disk; network interfaces are made before it. */
export function addVirtualMachine(
  place: Place,
  name: string,
  at: NewVirtualMachine,
): Resource<'Microsoft.Compute/virtualMachines'> {
  const type = 'Microsoft.Compute/virtualMachines' as const;
  const os = at.os ?? 'Windows';
  const time = new Date(place.moment.now).toISOString();
  const disk = addOsDisk(place, `${name}_OsDisk_1`, os, at.generation ?? 'V2');
  const properties: VirtualMachine = {
    vmId: place.moment.newId(),
    timeCreated: time,
    provisioningState: 'Succeeded',
    hardwareProfile: { vmSize: at.size ?? 'Standard_D2s_v5' },
    storageProfile: {
      ...(at.fromOwnDisk
        ? {}
        : { imageReference: at.image ?? (os === 'Windows' ? windowsImage : linuxImage) }),
      osDisk: {
        osType: os,
        name: disk.name,
        createOption: at.fromOwnDisk ? 'Attach' : 'FromImage',
        caching: 'ReadWrite',
        managedDisk: { id: disk.id, storageAccountType: 'Premium_LRS' },
        deleteOption: 'Detach',
        diskSizeGB: disk.properties.diskSizeGB,
      },
      dataDisks: [],
    },
    osProfile: {
      computerName: name,
      adminUsername: 'azureadmin',
      ...osConfiguration(os),
      allowExtensionOperations: true,
    },
    networkProfile: {
      networkInterfaces: at.networkInterfaces.map((id, index) => ({
        id,
        properties: { primary: index === 0 },
      })),
    },
    ...(at.generation === 'V1' ? {} : { securityProfile: trustedLaunch }),
    diagnosticsProfile: { bootDiagnostics: { enabled: true } },
    ...(os === 'Windows' ? { licenseType: 'Windows_Server' } : {}),
    ...at.properties,
  };
  const id = inGroup(place, type, name);
  place.world.machines[keyOf(id)] = machineOf(os, name, time, at);
  const more = { ...(at.zones ? { zones: at.zones } : {}), ...(at.tags ? { tags: at.tags } : {}) };
  return put(place.world, { id, type, location: place.location, ...more, properties }, place.moment);
}

const trustedLaunch = {
  securityType: 'TrustedLaunch' as const,
  uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
};

const osConfiguration = (os: 'Windows' | 'Linux') =>
  os === 'Windows'
    ? { windowsConfiguration: { provisionVMAgent: true, enableAutomaticUpdates: true } }
    : { linuxConfiguration: { disablePasswordAuthentication: true, provisionVMAgent: true } };

function addOsDisk(place: Place, name: string, osType: 'Windows' | 'Linux', hyperVGeneration: 'V1' | 'V2') {
  const type = 'Microsoft.Compute/disks' as const;
  const properties = {
    provisioningState: 'Succeeded' as const,
    uniqueId: place.moment.newId(),
    timeCreated: new Date(place.moment.now).toISOString(),
    osType,
    hyperVGeneration,
    diskSizeGB: osType === 'Windows' ? 127 : 30,
    creationData: { createOption: 'FromImage' },
    encryption: { type: 'EncryptionAtRestWithPlatformKey' },
  };
  const sku = { name: 'Premium_LRS', tier: 'Premium' };
  return put(
    place.world,
    { id: inGroup(place, type, name), type, location: place.location, sku, properties },
    place.moment,
  );
}
