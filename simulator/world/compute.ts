/** What the world knows of machines: what was put there, in Azure's own spelling, and the machine itself. */
import type { Windows } from '../guest/windows/windows.ts';
import type { Reference } from './network.ts';

export type VirtualMachine = {
  vmId: string;
  timeCreated: string;
  provisioningState: 'Succeeded' | 'Creating' | 'Updating' | 'Failed';
  hardwareProfile: { vmSize: string };
  storageProfile: {
    imageReference?: {
      publisher: string;
      offer: string;
      sku: string;
      version: string;
      exactVersion?: string;
    };
    osDisk: {
      osType: 'Windows' | 'Linux';
      name: string;
      createOption: 'FromImage' | 'Attach' | 'Empty';
      caching: 'None' | 'ReadOnly' | 'ReadWrite';
      managedDisk: Reference & { storageAccountType?: string };
      deleteOption: 'Delete' | 'Detach';
      diskSizeGB: number;
    };
    dataDisks: {
      lun: number;
      name: string;
      createOption: 'Attach' | 'Empty';
      caching: 'None' | 'ReadOnly' | 'ReadWrite';
      managedDisk: Reference & { storageAccountType?: string };
      deleteOption: 'Delete' | 'Detach';
      diskSizeGB: number;
      toBeDetached: boolean;
    }[];
  };
  osProfile?: {
    computerName: string;
    adminUsername: string;
    windowsConfiguration?: {
      provisionVMAgent: boolean;
      enableAutomaticUpdates: boolean;
      timeZone?: string;
      patchSettings?: { patchMode: string; assessmentMode: string };
    };
    linuxConfiguration?: { disablePasswordAuthentication: boolean; provisionVMAgent: boolean };
    allowExtensionOperations: boolean;
  };
  networkProfile: {
    networkInterfaces: (Reference & {
      properties?: { primary: boolean; deleteOption?: 'Delete' | 'Detach' };
    })[];
  };
  securityProfile?: {
    securityType?: 'TrustedLaunch' | 'ConfidentialVM' | 'Standard';
    uefiSettings?: { secureBootEnabled: boolean; vTpmEnabled: boolean };
    encryptionAtHost?: boolean;
  };
  diagnosticsProfile?: { bootDiagnostics: { enabled: boolean; storageUri?: string } };
  licenseType?: string;
  availabilitySet?: Reference;
  virtualMachineScaleSet?: Reference;
};

export type Extension = {
  publisher: string;
  type: string;
  typeHandlerVersion: string;
  autoUpgradeMinorVersion: boolean;
  settings?: Record<string, unknown>;
  forceUpdateTag?: string;
  /** What the guest has still to do: it does not do the same twice. */
  isDue?: boolean;
  provisioningState: 'Succeeded' | 'Creating' | 'Updating' | 'Failed' | 'Deleting';
};

export type RunCommand = {
  source: { script?: string; commandId?: string; scriptUri?: string };
  parameters?: { name: string; value: string }[];
  asyncExecution: boolean;
  timeoutInSeconds: number;
  treatFailureAsDeploymentFailure: boolean;
  runAsUser?: string;
  provisioningState: 'Succeeded' | 'Creating' | 'Updating' | 'Failed' | 'Deleting';
  instanceView: {
    executionState: 'Unknown' | 'Pending' | 'Running' | 'Failed' | 'Succeeded' | 'TimedOut' | 'Canceled';
    executionMessage: string;
    output: string;
    error: string;
    exitCode: number;
    startTime?: string;
    endTime?: string;
    statuses: { code: string; level: string; displayStatus: string; message?: string }[];
  };
};

export type Disk = {
  provisioningState: 'Succeeded' | 'Creating' | 'Updating' | 'Failed';
  uniqueId: string;
  timeCreated: string;
  osType?: 'Windows' | 'Linux';
  hyperVGeneration?: 'V1' | 'V2';
  diskSizeGB: number;
  creationData: {
    createOption: string;
    sourceResourceId?: string;
    /** The `uniqueId` that the source had. */
    sourceUniqueId?: string;
    sourceUri?: string;
    storageAccountId?: string;
    imageReference?: Reference;
  };
  /** Until when somebody may read its bytes with a shared access signature. */
  accessUntil?: string;
  encryption?: { type: string };
  securityProfile?: { securityType: string };
};

export type Snapshot = Disk & { incremental: boolean };

/** What is behind the resource: power, agent and guest. Keyed by the VM's id; never shown as it is. */
export type Machine = {
  power: 'running' | 'stopped' | 'deallocated' | 'starting' | 'stopping' | 'deallocating';
  /** The time of the last change of power. */
  since: string;
  agent: { status: 'ready' | 'not-ready' | 'absent'; version: string };
  guest: Guest;
  health: {
    state: 'Available' | 'Unavailable' | 'Degraded' | 'Unknown';
    reason: 'PlatformInitiated' | 'UserInitiated' | 'None';
    summary: string;
  };
  /** What the serial console has printed. */
  serialLog: string;
  /** The id of the long-running operation that holds the guest, while a run command is under way. */
  busyWith?: string;
};

export type Guest = WindowsGuest | LinuxGuest;

type Named = { osName: string; osVersion: string; computerName: string; answersPing: boolean };

/** What was done to it; what follows from that is worked out: `guest/view-of.ts`. */
export type WindowsGuest = Named & { os: 'Windows'; windows: Windows };

export type LinuxGuest = Named & {
  os: 'Linux';
  /** Programs that accept connections. */
  listeners: { port: number; protocol: 'Tcp' | 'Udp'; program: string }[];
  /** The first rule that matches decides; without one, inbound is denied and outbound allowed while it is on. */
  firewall: { on: boolean; rules: GuestFirewallRule[] };
};

export type GuestFirewallRule = {
  name: string;
  direction: 'Inbound' | 'Outbound';
  action: 'Allow' | 'Block';
  protocol: 'Tcp' | 'Udp' | 'Any';
  /** A port, or `*`. */
  port: string;
  /** A prefix, or `*`. */
  remoteAddress: string;
};
