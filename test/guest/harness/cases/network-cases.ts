import type { GuestStep } from '../../../../guest/harness/step.ts';
import type { ChangedView, HarnessCase } from '../harness-case.ts';
import { withPut } from '../with-put.ts';
import { at, dword, machine, type Put, services, string, texts } from './machine.ts';
import { alreadySo, notDone, refused, thereAndBack } from './there-and-back.ts';

const entries = `${services}\\PortProxy\\v4tov4\\tcp`;
const other = [at(entries, '*/8080'), string('10.0.0.9/80')] as const;
const proxied = (name: string, to: string) => machine(other, [at(entries, name), string(to)]);
const unproxy = (address: string): GuestStep => ({ do: 'port-proxy-remove', address, port: 3389 });

const portProxyCases: readonly HarnessCase[] = [
  thereAndBack({
    name: 'port-proxy-remove: on every address',
    view: proxied('*/3389', '10.1.1.4/22'),
    step: unproxy('*'),
    was: '10.1.1.4:22',
    is: 'null',
  }),
  thereAndBack({
    name: 'port-proxy-remove: on one address, to a name',
    view: proxied('10.1.1.5/3389', 'db-01.contoso.local/3389'),
    step: unproxy('10.1.1.5'),
    was: 'db-01.contoso.local:3389',
    is: 'null',
  }),
  alreadySo({
    name: 'port-proxy-remove: another address is another entry',
    view: proxied('10.1.1.5/3389', '10.1.1.4/22'),
    step: unproxy('*'),
    is: 'null',
  }),
  alreadySo({
    name: 'port-proxy-remove: nobody ever set one up',
    view: machine(),
    step: unproxy('0.0.0.0'),
    is: 'null',
  }),
  notDone({
    name: 'port-proxy-remove: what could not be put back is not taken away',
    view: proxied('*/3389', '10.1.1.4 & calc/22'),
    step: unproxy('*'),
    because: 'entry-not-readable',
  }),
  {
    name: 'port-proxy-remove: netsh fails, and then it does not',
    view: proxied('*/3389', '10.1.1.4/22'),
    steps: [unproxy('*')],
    moves: [
      {
        run: 'apply',
        says: 'failed open | failed 10.1.1.4:22 | (00000001 step 0)',
        troubles: { 'Remove-PortProxy': { fails: '00000001' } },
      },
      { run: 'apply', says: 'changed applied | done 10.1.1.4:22 > null' },
      { run: 'undo', says: 'undone undone | undone 10.1.1.4:22' },
    ],
    back: true,
  },
  ...refused(unproxy('*'), {
    'a zero in front': { address: '10.1.1.04' },
    'an address that goes on': { address: '10.1.1.4 & calc' },
    'no address': { address: '' },
    'no port': { port: 65_536 },
  }),
];

/** As Azure makes them: the device has its id from the address. */
const macs = { first: '000D3A010104', second: '000D3A010105' } as const;

const guidOf = (mac: string): string =>
  `${mac}${mac}${mac}`.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '{$1-$2-$3-$4-$5}');

const adapterRow = (mac: string, index: number, code: number) => ({
  Index: index,
  InterfaceIndex: 3 + 2 * index,
  ConfigManagerErrorCode: code,
  PNPDeviceID: `VMBUS\\{F8615163-DF3E-46C5-913F-F2D2F965ED0E}\\${guidOf(mac).toUpperCase()}`,
  MACAddress: mac.replace(/(..)(?=.)/g, '$1:'),
});

/** With accelerated networking there is a device of the same address that has no settings. */
const accelerated = { ...adapterRow(macs.first, 1, 0), PNPDeviceID: 'PCI\\VEN_15B3&DEV_101A\\1' };

const settingsAt = (mac: string, name: string) =>
  at(`${services}\\Tcpip\\Parameters\\Interfaces\\${guidOf(mac)}`, name);

/** Two adapters; the second is disabled. */
const connected = (...puts: readonly Put[]): ChangedView =>
  withPut(
    machine([settingsAt(macs.second, 'EnableDHCP'), dword(1)], ...puts),
    ['cim', 'root/cimv2:Win32_NetworkAdapter'],
    [accelerated, adapterRow(macs.first, 2, 0), adapterRow(macs.second, 3, 22)],
  );

const typed = [
  [settingsAt(macs.first, 'EnableDHCP'), dword(0)],
  [settingsAt(macs.first, 'IPAddress'), texts('10.0.0.9', '10.0.0.10')],
  [settingsAt(macs.first, 'SubnetMask'), texts('255.255.255.0', '255.255.0.0')],
  [settingsAt(macs.first, 'DefaultGateway'), texts('10.0.0.1', '10.0.0.2')],
  [settingsAt(macs.first, 'NameServer'), string('10.0.0.4,10.0.0.5')],
] as const;

const set = (what: 'dhcp' | 'dns-from-dhcp' | 'enabled', mac: string = macs.first): GuestStep => ({
  do: 'adapter',
  mac,
  set: what,
});

const adapterCases: readonly HarnessCase[] = [
  thereAndBack({
    name: 'adapter: from two typed addresses to DHCP',
    view: connected(...typed),
    step: set('dhcp'),
    was: 'static 10.0.0.9,10.0.0.10',
    is: 'dhcp',
    boot: 1,
  }),
  thereAndBack({
    name: 'adapter: name servers from DHCP',
    view: connected(...typed),
    step: set('dns-from-dhcp'),
    was: '10.0.0.4,10.0.0.5',
    is: 'dhcp',
  }),
  thereAndBack({
    name: 'adapter: one that is disabled is known by its device',
    view: connected(),
    step: set('enabled', macs.second),
    was: 'disabled',
    is: 'enabled',
  }),
  alreadySo({ name: 'adapter: it is on', view: connected(), step: set('enabled'), is: 'enabled' }),
  alreadySo({
    name: 'adapter: what was typed once and counts for nothing',
    view: connected(...typed, [settingsAt(macs.first, 'EnableDHCP'), dword(1)]),
    step: set('dhcp'),
    is: 'dhcp',
  }),
  {
    name: 'adapter: somebody has typed another address since',
    view: connected(...typed),
    steps: [set('dhcp')],
    moves: [
      { run: 'apply', says: 'changed applied boot 1 | done static 10.0.0.9,10.0.0.10 > dhcp' },
      { put: settingsAt(macs.first, 'EnableDHCP'), value: dword(0) },
      { put: settingsAt(macs.first, 'IPAddress'), value: texts('10.0.0.77') },
      { put: settingsAt(macs.first, 'SubnetMask'), value: texts('255.255.255.0') },
      { run: 'undo', says: 'partial undone | drift static 10.0.0.9,10.0.0.10 > static 10.0.0.77' },
    ],
  },
  {
    name: 'adapter: both, behind a revert, and nobody confirms',
    view: connected(...typed),
    steps: [{ do: 'scheduled-revert', minutes: 15 }, set('dns-from-dhcp'), set('dhcp')],
    moves: [
      {
        run: 'apply',
        says: 'changed applied boot 1 armed | done null > in 15 min, done 10.0.0.4,10.0.0.5 > dhcp, done static 10.0.0.9,10.0.0.10 > dhcp',
      },
      {
        run: 'task',
        says: 'undone undone boot 1 | undone null, undone 10.0.0.4,10.0.0.5, undone static 10.0.0.9,10.0.0.10',
      },
    ],
    back: true,
  },
  notDone({
    name: 'adapter: an address that would end up in a command line',
    view: connected(...typed, [settingsAt(macs.first, 'DefaultGateway'), texts('10.0.0.1 & calc')]),
    step: set('dhcp'),
    because: 'address-not-readable',
  }),
  notDone({
    name: 'adapter: an address without its mask could not be put back',
    view: connected(...typed, [settingsAt(macs.first, 'SubnetMask'), texts('255.255.255.0')]),
    step: set('dhcp'),
    because: 'address-not-readable',
  }),
  notDone({
    name: 'adapter: nobody has this address',
    view: connected(),
    step: set('dhcp', '000D3A999999'),
    because: 'no-such-adapter',
  }),
  ...refused(set('dhcp'), {
    'an address in small letters': { mac: '000d3a010104' },
    'another setting': { set: 'disabled' },
  }),
];

const routes = `${services}\\Tcpip\\Parameters\\PersistentRoutes`;
const route = {
  do: 'route-add',
  prefix: '10.2.0.0/16',
  nextHop: '10.0.0.1',
  mac: macs.first,
  metric: 10,
} as const;
const routed = (name: string) => connected([at(routes, name), string('')]);

const routeCases: readonly HarnessCase[] = [
  thereAndBack({
    name: 'route-add: beside another',
    view: routed('10.9.0.0,255.255.0.0,10.0.0.1,10'),
    step: route,
    was: 'null',
    is: '10.2.0.0/16 via 10.0.0.1 if 7 metric 10',
  }),
  thereAndBack({
    name: 'route-add: to everywhere',
    view: routed('10.9.0.0,255.255.0.0,10.0.0.1,10'),
    step: { ...route, prefix: '0.0.0.0/0', mac: macs.second, metric: 500 },
    was: 'null',
    is: '0.0.0.0/0 via 10.0.0.1 if 9 metric 500',
  }),
  alreadySo({
    name: 'route-add: it is there',
    view: routed('10.2.0.0,255.255.0.0,10.0.0.1,10'),
    step: route,
    is: '10.2.0.0/16 via 10.0.0.1 if 7 metric 10',
  }),
  {
    name: 'route-add: it is there with another metric',
    view: routed('10.2.0.0,255.255.0.0,10.0.0.1,1'),
    steps: [route],
    moves: [
      { run: 'check', says: 'would-change | would 10.2.0.0/16 via 10.0.0.1 if 7 metric 1' },
      {
        run: 'apply',
        says: 'failed open | failed 10.2.0.0/16 via 10.0.0.1 if 7 metric 1 | (route-with-other-metric step 0)',
      },
      { run: 'undo', says: 'undone undone | undone 10.2.0.0/16 via 10.0.0.1 if 7 metric 1' },
    ],
    back: true,
  },
  notDone({
    name: 'route-add: nobody has this address',
    view: connected(),
    step: { ...route, mac: '000D3A999999' },
    because: 'no-such-adapter',
  }),
  ...refused(route, {
    'more in a prefix than its bits': { prefix: '10.2.1.0/16' },
    'too many bits': { prefix: '10.2.0.0/33' },
    'no prefix': { prefix: '10.2.0.0' },
    'a next hop with blanks': { nextHop: '10.0.0.1 ' },
    'no metric': { metric: 0 },
  }),
];

export const networkCases: readonly HarnessCase[] = [...portProxyCases, ...adapterCases, ...routeCases];
