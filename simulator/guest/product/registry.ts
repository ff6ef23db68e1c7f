import type { AzureAdapter } from '../settle/azure-adapters.ts';
import type { Windows } from '../windows/windows.ts';
import type { RegistryKey } from '../windows-view.ts';
import { controllerRules, firewallRegistry } from './firewall.ts';
import { deviceKey, interfaceKey, keys, serviceKey } from './keys.ts';
import { products } from './products.ts';
import { servicesOf } from './services-of.ts';
import { dword, expandString, multiString, string } from './values.ts';

type Registry = Record<string, RegistryKey>;

/** What the product needs to know besides its own state. */
export type Installation = {
  readonly windows: Windows;
  readonly computerName: string;
  readonly agentVersion: string;
  readonly adapters: readonly AzureAdapter[];
};

/** The registry as the product makes it, as far as anything here reads it. */
export const productRegistry = (at: Installation): Registry => ({
  ...systemRegistry(at),
  ...remoteDesktopRegistry(at),
  ...securityRegistry,
  ...serviceRegistry(at),
  ...networkRegistry(at),
  ...firewallRegistry,
  ...(at.windows.roles.includes('domain-controller')
    ? { [keys.firewallRules]: { ...firewallRegistry[keys.firewallRules], ...controllerRules } }
    : {}),
});

function systemRegistry({ windows, computerName, agentVersion }: Installation): Registry {
  const product = products[windows.product];
  const isController = windows.roles.includes('domain-controller');
  const server = isController ? 'LanmanNT' : 'ServerNT';
  return {
    [keys.version]: {
      CurrentBuildNumber: string(product.build),
      UBR: dword(product.revision),
      InstallationType: string(product.installation),
      EditionID: string(product.edition),
      ProductName: string(product.name),
    },
    [keys.product]: { ProductType: string(product.installation === 'Client' ? 'WinNT' : server) },
    [keys.setup]: { SystemSetupInProgress: dword(0) },
    [keys.sessionManager]: {},
    [keys.computerName]: { ComputerName: string(computerName.toUpperCase()) },
    [keys.activeComputerName]: { ComputerName: string(computerName.toUpperCase()) },
    [keys.agent]: { GuestAgentVersion: string(agentVersion) },
    [keys.partitions]: { SanPolicy: dword(1) },
    ...(windows.boot.current === 'normal'
      ? {}
      : { [keys.safeBoot]: { OptionValue: dword(windows.boot.current === 'minimal' ? 1 : 2) } }),
  };
}

const roleComponents = {
  'session-host': 'RDS-RD-Server',
  'connection-broker': 'RDS-Connection-Broker',
  licensing: 'RDS-Licensing',
} as const;

function remoteDesktopRegistry({ windows }: Installation): Registry {
  const isHost = windows.roles.includes('session-host');
  const components = windows.roles.flatMap((role) => (role === 'domain-controller' ? [] : [role]));
  return {
    [keys.terminalServer]: {
      fDenyTSConnections: dword(0),
      TSEnabled: dword(1),
      TSServerDrainMode: dword(0),
      TSUserEnabled: dword(0),
      fSingleSessionPerUser: dword(1),
      ...(isHost ? { TSAppCompat: dword(1) } : {}),
    },
    [keys.winStations]: { SelfSignedCertStore: string('Remote Desktop') },
    [keys.console]: {},
    [keys.rdpTcp]: listener,
    [keys.certificateStore]: {},
    ...(isHost ? { [keys.licensingCore]: { LicensingMode: dword(5) }, [keys.gracePeriod]: {} } : {}),
    ...Object.fromEntries(
      components.map((role) => [
        `${keys.serverComponents}\\${roleComponents[role]}`,
        { InstallState: dword(1) },
      ]),
    ),
  };
}

/** The class that speaks RDP; another one is a product of somebody else's, or nothing. */
export const rdpProtocol = '{5828227c-20cf-4408-b73f-73ab70b8849f}';

const listener: RegistryKey = {
  PortNumber: dword(3389),
  fEnableWinStation: dword(1),
  fLogonDisabled: dword(0),
  LanAdapter: dword(0),
  SecurityLayer: dword(2),
  UserAuthentication: dword(1),
  fAllowSecProtocolNegotiation: dword(1),
  MinEncryptionLevel: dword(2),
  MaxInstanceCount: dword(-1),
  MaxIdleTime: dword(0),
  MaxDisconnectionTime: dword(0),
  MaxConnectionTime: dword(0),
  fResetBroken: dword(0),
  KeepAliveTimeout: dword(0),
  fInheritReconnectSame: dword(1),
  fReconnectSame: dword(0),
  InitialProgram: string(''),
  LoadableProtocol_Object: string(rdpProtocol),
};

const securityRegistry: Registry = {
  [keys.schannel]: {},
  [keys.lsa]: {
    disabledomaincreds: dword(0),
    LmCompatibilityLevel: dword(3),
    LimitBlankPasswordUse: dword(1),
  },
  [keys.fips]: { Enabled: dword(0) },
  [keys.ntlm]: {},
};

function serviceRegistry({ windows }: Installation): Registry {
  const entries = servicesOf(windows).map(({ name, start, account, needs }): [string, RegistryKey] => {
    // A machine that has joined a domain speaks with it from the start.
    const joined = name === 'Netlogon' && windows.domain !== undefined;
    return [
      serviceKey(name),
      {
        Start: dword(joined ? 2 : start),
        Type: dword(32),
        ObjectName: string(account),
        ...(needs.length > 0 ? { DependOnService: multiString(...needs) } : {}),
      },
    ];
  });
  return {
    ...Object.fromEntries(entries),
    [keys.termServiceParameters]: { ServiceDll: expandString('%SystemRoot%\\System32\\termsrv.dll') },
  };
}

function networkRegistry({ windows, adapters }: Installation): Registry {
  const devices = adapters.map(({ guid }): [string, RegistryKey] => [deviceKey(guid), device]);
  const ghosts = Array.from({ length: windows.ghosts }, (_, index): [string, RegistryKey] => [
    deviceKey(ghostGuid(index)),
    device,
  ]);
  const interfaces = adapters.map(({ guid }): [string, RegistryKey] => [
    interfaceKey(guid),
    { EnableDHCP: dword(1) },
  ]);
  return Object.fromEntries([
    [keys.tcpip, { Domain: string(windows.domain?.name ?? '') }],
    [keys.persistentRoutes, {}],
    ...interfaces,
    ...devices,
    ...ghosts,
  ]);
}

const device: RegistryKey = {
  Service: string('netvsc'),
  ClassGUID: string('{4d36e972-e325-11ce-bfc1-08002be10318}'),
  ConfigFlags: dword(0),
};

const ghostGuid = (index: number): string =>
  `{6045bd00-${index.toString(16).padStart(4, '0')}-6045-bd00-${index.toString(16).padStart(4, '0')}6045bd00}`;
