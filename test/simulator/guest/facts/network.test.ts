import { expect, test } from '@jest/globals';
import { services, text, told, withCim, withKeys } from '../told.ts';

const device = '{F8615163-DF3E-46C5-913F-F2D2F965ED0E}';
const bus = 'HKLM\\SYSTEM\\CurrentControlSet\\Enum\\VMBUS';

const adapter = (index: number, changes = {}) => ({
  Index: index,
  NetConnectionStatus: 2,
  ConfigManagerErrorCode: 0,
  PNPDeviceID: `VMBUS\\${device}\\{${index}}`,
  ServiceName: 'netvsc',
  MACAddress: '00:0D:3A:01:02:03',
  ...changes,
});
const configuration = (index: number, changes = {}) => ({
  Index: index,
  DHCPEnabled: true,
  IPAddress: ['10.1.1.4', 'fe80::1'],
  DefaultIPGateway: ['10.1.1.1'],
  DNSServerSearchOrder: ['168.63.129.16'],
  ...changes,
});
const network = (adapters: object[], configurations: object[], routes: object[] = []) =>
  withCim({
    'root/cimv2:Win32_NetworkAdapter': adapters,
    'root/cimv2:Win32_NetworkAdapterConfiguration': configurations,
    'root/StandardCimv2:MSFT_NetRoute': routes,
  } as Parameters<typeof withCim>[0]);

test('adapters that Azure gave, in their order', () => {
  const off = { NetConnectionStatus: null, ConfigManagerErrorCode: 22, MACAddress: null };
  const none = { DHCPEnabled: false, IPAddress: null, DefaultIPGateway: null, DNSServerSearchOrder: null };
  const adapters = [
    adapter(5, off),
    adapter(2),
    adapter(3, { PNPDeviceID: 'ROOT\\KDNIC\\0000' }),
    adapter(4, { PNPDeviceID: 'PCI\\VEN_15B3', ServiceName: 'mlx5/a b' }),
  ];
  expect(told(network(adapters, [configuration(2), configuration(5, none)])).f['nic']).toEqual([
    '2/0/1/10.1.1.4/10.1.1.1/168.63.129.16/netvsc/000D3A010203',
    '2/0/0////mlx5_a_b/000D3A010203',
    '/22/0////netvsc/',
  ]);
});

test.each([
  [[], '-'],
  [[{ DestinationPrefix: '10.0.0.0/8', NextHop: '10.1.1.9', InterfaceIndex: 7, RouteMetric: 1 }], '-'],
  [
    [
      { DestinationPrefix: '0.0.0.0/0', NextHop: '10.1.1.1', InterfaceIndex: 7, RouteMetric: 10 },
      { DestinationPrefix: '0.0.0.0/0', NextHop: '10.1.2.1', InterfaceIndex: 9, RouteMetric: 0 },
    ],
    '10.1.1.1@7m10 10.1.2.1@9m0',
  ],
])('default routes %#', (routes, said) => {
  expect(told(network([], [], routes)).f['rt']).toBe(said);
});

test('adapters that Azure took away', () => {
  const keys = withKeys({
    [`${bus}\\${device.toLowerCase()}\\{2}`]: { Service: text('netvsc') },
    [`${bus}\\${device.toLowerCase()}\\{8}`]: { Service: text('netvsc') },
    [`${bus}\\{other}\\{9}`]: { Service: text('storvsc') },
  });
  expect(told({ ...keys, ...network([adapter(2)], []) }).f['gh']).toBe(1);
});

test('routes that stay, the driver, and Azure’s own address', () => {
  const { f } = told({
    ...withKeys({
      [`${services}\\Tcpip\\Parameters\\PersistentRoutes`]: { '0.0.0.0,0.0.0.0,10.1.1.9,-1': text('') },
    }),
    files: {
      'C:\\Windows\\System32\\drivers\\NETVSC.SYS': { size: 1, sddl: '', version: '10.0.20348.2582' },
    },
    tcpAnswers: { '168.63.129.16:80': 'open' },
  });
  expect(f).toMatchObject({ prt: '0.0.0.0,0.0.0.0,10.1.1.9,-1', nv: '20348.2582', ws: ['O', 'T'] });
});
