import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { keyOf } from '../../../simulator/world/world.ts';
import { addWatcherAgent, machineId, startTwoMachines, type TwoMachines } from './two-machines.ts';

let practice: TwoMachines;
beforeEach(async () => {
  practice = await startTwoMachines();
});
afterEach(() => practice.close());

const check = (destination: object, more: object = {}) =>
  practice
    .sdk()
    .network.networkWatchers.beginCheckConnectivityAndWait(
      'NetworkWatcherRG',
      'NetworkWatcher_japaneast',
      { source: { resourceId: machineId('web') }, destination, ...more },
      { updateIntervalInMs: 1 },
    );

const machine = () => {
  const found = practice.world.machines[keyOf(machineId('web'))];
  if (!found) throw new Error('web has a machine');
  return found;
};

test('without the agent extension in the source there is no check', async () => {
  await expect(check({ resourceId: machineId('db'), port: 3389 })).rejects.toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('Network Watcher agent'),
  });
});

test('hops know their neighbours, and figures come with an answer', async () => {
  addWatcherAgent(practice.place, 'web');
  const found = await check({ resourceId: machineId('db'), port: 3389 });
  const [source, target] = found.hops ?? [];
  expect(found).toMatchObject({
    connectionStatus: 'Reachable',
    avgLatencyInMs: 1,
    minLatencyInMs: 1,
    maxLatencyInMs: 1,
    probesSent: 66,
    probesFailed: 0,
  });
  expect(source).toMatchObject({
    type: 'Source',
    address: '10.0.0.4',
    resourceId: machineId('web'),
    nextHopIds: [target?.id],
    previousHopIds: [],
    links: [{ nextHopId: target?.id, linkType: 'VirtualNetwork', roundTripTimeAvg: 1, issues: [] }],
    issues: [],
  });
  expect(target).toMatchObject({
    type: 'VirtualMachine',
    address: '10.0.0.5',
    resourceId: machineId('db'),
    nextHopIds: [],
    previousHopIds: [source?.id],
    previousLinks: [{ nextHopId: source?.id, linkType: 'VirtualNetwork' }],
  });
});

test('without an answer there are no figures but the probes', async () => {
  addWatcherAgent(practice.place, 'web');
  const found = await check({ resourceId: machineId('db'), port: 4444 });
  expect(found).toMatchObject({ connectionStatus: 'Unreachable', probesSent: 30, probesFailed: 30 });
  expect(found.avgLatencyInMs).toBeUndefined();
});

test.each([
  ['a host name of the network', { address: 'db', port: 3389 }, 'Reachable', '10.0.0.5'],
  ['a URI with its own port', { address: 'http://db:3389/' }, 'Reachable', '10.0.0.5'],
  ['a URI', { address: 'https://learn.microsoft.com/azure' }, 'Reachable', '13.107.246.60'],
  ['a private address of nobody', { address: '10.0.0.77', port: 3389 }, 'Unreachable', '10.0.0.77'],
])('%s is looked up', async (_, destination, status, address) => {
  addWatcherAgent(practice.place, 'web');
  const found = await check(destination);
  expect(found.connectionStatus).toBe(status);
  expect(found.hops?.at(-1)?.address).toBe(address);
});

test('a name that is not known is an issue of the source', async () => {
  addWatcherAgent(practice.place, 'web');
  const found = await check({ address: 'db.example.invalid', port: 443 });
  expect(found.hops).toHaveLength(1);
  expect(found.hops?.[0]?.issues).toEqual([
    { origin: 'Local', severity: 'Error', type: 'DnsResolution', context: [] },
  ]);
});

test('pings are answered by who answers pings', async () => {
  addWatcherAgent(practice.place, 'web');
  const ping = () => check({ resourceId: machineId('db') }, { protocol: 'Icmp' });
  expect(await ping()).toMatchObject({ connectionStatus: 'Unreachable' });
  const db = practice.world.machines[keyOf(machineId('db'))];
  if (db) db.guest.answersPing = true;
  expect(await ping()).toMatchObject({ connectionStatus: 'Reachable' });
});

test.each([
  ['AgentStopped', () => Object.assign(machine().agent, { status: 'not-ready' })],
  ['VMNotAllocated', () => Object.assign(machine(), { power: 'deallocated' })],
])('%s: nothing is known', async (type, break_) => {
  addWatcherAgent(practice.place, 'web');
  break_();
  const found = await check({ resourceId: machineId('db'), port: 3389 });
  expect(found).toMatchObject({ connectionStatus: 'Unknown', probesSent: 0 });
  expect(found.hops?.[0]?.issues?.[0]?.type).toBe(type);
});

test('a destination has to be given', async () => {
  addWatcherAgent(practice.place, 'web');
  await expect(check({ port: 3389 })).rejects.toMatchObject({ code: 'InvalidDestination' });
});
