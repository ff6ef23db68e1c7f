import type { CimRow } from '../windows-view.ts';
import type { FactGroup } from './fact-group.ts';
import { keys } from './keys.ts';
import { reach } from './reach.ts';
import { same, sorted, word, words } from './said.ts';
import type { Windows } from './windows.ts';

const textIn = (row: CimRow | undefined, name: string): string => {
  const value = row?.[name];
  return value === null || value === undefined ? '' : String(value);
};

const version4 = (row: CimRow | undefined, name: string, most: number): string => {
  const value = row?.[name];
  const all = Array.isArray(value) ? value : [];
  return all
    .filter((address) => /^\d+\.\d+\.\d+\.\d+$/.test(address))
    .slice(0, most)
    .join(',');
};

/** Adapters that Azure gave are on the bus of the virtual machine, or pass through to hardware. */
const ofAzure = (windows: Windows): readonly CimRow[] =>
  windows
    .cimRows('root/cimv2', 'Win32_NetworkAdapter')
    .filter((row) => /^(VMBUS|PCI)\\/i.test(textIn(row, 'PNPDeviceID')));

function adapters(windows: Windows): readonly string[] {
  const configurations = windows.cimRows('root/cimv2', 'Win32_NetworkAdapterConfiguration');
  return [...ofAzure(windows)]
    .sort((a, b) => Number(a['Index']) - Number(b['Index']))
    .slice(0, 6)
    .map((row) => {
      const configuration = configurations.find((one) => one['Index'] === row['Index']);
      return [
        textIn(row, 'NetConnectionStatus'),
        textIn(row, 'ConfigManagerErrorCode'),
        configuration?.['DHCPEnabled'] === true ? 1 : 0,
        version4(configuration, 'IPAddress', 8),
        version4(configuration, 'DefaultIPGateway', 2),
        version4(configuration, 'DNSServerSearchOrder', 4),
        word(textIn(row, 'ServiceName'), 20).replaceAll('/', '_'),
        textIn(row, 'MACAddress').replace(/[^0-9A-F]/gi, ''),
      ].join('/');
    });
}

function defaultRoutes(windows: Windows): string | undefined {
  const routes = windows
    .cimRows('root/StandardCimv2', 'MSFT_NetRoute')
    .filter((row) => row['DestinationPrefix'] === '0.0.0.0/0')
    .map((row) => `${textIn(row, 'NextHop')}@${textIn(row, 'InterfaceIndex')}m${textIn(row, 'RouteMetric')}`);
  return words([...new Set(routes)].slice(0, 8), '-');
}

/** Network adapters that the bus remembers and that are not there. */
function ghosts(windows: Windows): number {
  const below = (key: string) => (windows.keyNames(key) ?? []).map((name) => `${key}\\${name}`);
  const remembered = below(keys.vmBus)
    .flatMap(below)
    .filter((key) => windows.values(key)?.text('Service')?.toLowerCase() === 'netvsc')
    .map((key) => `VMBUS${key.slice(keys.vmBus.length)}`);
  const live = windows.cimRows('root/cimv2', 'Win32_NetworkAdapter').map((row) => textIn(row, 'PNPDeviceID'));
  return remembered.filter((instance) => !live.some((one) => same(one, instance))).length;
}

const driver = 'C:\\Windows\\System32\\drivers\\netvsc.sys';

/** Azure's own address: its web server, and where the agent's plug-ins ask. */
const azure = '168.63.129.16';

export const networkFacts = {
  nic: adapters,
  rt: defaultRoutes,
  prt: (windows) => words(sorted(windows.values(keys.persistentRoutes)?.names ?? []).slice(0, 6), undefined),
  gh: ghosts,
  nv: (windows) => windows.version(driver)?.split('.').slice(-2).join('.'),
  ws: (windows) => [reach(windows, azure, 80), reach(windows, azure, 32_526)],
} satisfies FactGroup;
