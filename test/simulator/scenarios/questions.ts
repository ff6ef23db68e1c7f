import { principalIds, subscriptionIds } from '../../../simulator/world/practice/ids.ts';
import type { TestPractice } from '../../support/practice.ts';

/** What is asked of Azure to see one scenario, and its answer while the machine is broken. */
export type Question = {
  readonly vm: string;
  readonly ask: (practice: TestPractice) => Promise<unknown>;
  readonly broken: unknown;
  /** What happens inside the guest leaves nothing in the Activity Log. */
  readonly silent?: true;
};

const subscription = `/subscriptions/${subscriptionIds.production}`;
const group = (name: string) => `${subscription}/resourceGroups/${name}`;
const groupOfVm = (name: string) => group(/^(jump|dc|lic)/.test(name) ? 'rg-mgmt' : 'rg-prod');

export const vmId = (name: string): string =>
  `${groupOfVm(name)}/providers/Microsoft.Compute/virtualMachines/${name}`;
const nicId = (name: string) =>
  `${groupOfVm(name)}/providers/Microsoft.Network/networkInterfaces/${name}-nic`;
const watcher = `${group('NetworkWatcherRG')}/providers/Microsoft.Network/networkWatchers/NetworkWatcher_japaneast`;

const versions = { compute: '2026-03-01', network: '2025-05-01', health: '2022-10-01' } as const;
const as = principalIds.cli;

/** A part of an answer, by its names. */
function part(value: unknown, ...names: readonly (string | number)[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (inner === null || inner === undefined ? undefined : Reflect.get(Object(inner), name)),
    value,
  );
}

async function get(practice: TestPractice, path: string, version: string): Promise<unknown> {
  return (await practice.send('GET', `${path}?api-version=${version}`, { as })).body;
}

async function post(practice: TestPractice, path: string, version: string, body?: unknown) {
  const accepted = await practice.send('POST', `${path}?api-version=${version}`, {
    as,
    ...(body === undefined ? {} : { body }),
  });
  const location = accepted.headers.get('location');
  if (accepted.status !== 202 || !location) return accepted;
  const { pathname, search } = new URL(location);
  return practice.send('GET', `${pathname}${search}`, { as });
}

const power = (vm: string) => async (practice: TestPractice) =>
  part(await get(practice, `${vmId(vm)}/instanceView`, versions.compute), 'statuses', 1, 'code');

/** IP flow verify from the office, or from wherever, to the RDP port. */
const flow = (vm: string, address: string, from: string) => async (practice: TestPractice) => {
  const body = {
    targetResourceId: vmId(vm),
    direction: 'Inbound',
    protocol: 'TCP',
    localPort: '3389',
    remotePort: '60000',
    localIPAddress: address,
    remoteIPAddress: from,
  };
  const answer = await post(practice, `${watcher}/ipFlowVerify`, versions.network, body);
  return [part(answer.body, 'access'), part(answer.body, 'ruleName')];
};

const office = '203.0.113.7';

const restart = (vm: string) => async (practice: TestPractice) => {
  const answer = await post(practice, `${vmId(vm)}/restart`, versions.compute);
  return [answer.status, part(answer.body, 'error', 'code')];
};

export const questions: Readonly<Record<string, Question>> = {
  'vm-deallocated': { vm: 'web-01', ask: power('web-01'), broken: 'PowerState/deallocated' },
  'vm-stopped-by-guest': { vm: 'web-01', ask: power('web-01'), broken: 'PowerState/stopped', silent: true },
  'host-unhealthy': {
    vm: 'web-01',
    ask: async (practice) =>
      part(
        await get(
          practice,
          `${vmId('web-01')}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`,
          versions.health,
        ),
        'properties',
        'availabilityState',
      ),
    broken: 'Unavailable',
  },
  'inbound-port-denied': {
    vm: 'web-01',
    ask: flow('web-01', '10.1.1.4', office),
    broken: ['Deny', 'securityRules/deny-rdp'],
  },
  'inbound-port-denied-on-nic': {
    vm: 'web-01',
    ask: flow('web-01', '10.1.1.4', office),
    broken: ['Deny', 'securityRules/block-remote-admin'],
  },
  'jit-closed': {
    vm: 'jump-01',
    ask: flow('jump-01', '10.0.2.4', office),
    broken: ['Deny', 'securityRules/MicrosoftDefenderForCloud-JITRule_jump-01'],
  },
  'admin-rule-denies': {
    vm: 'web-01',
    ask: async (practice) => {
      const network = `${group('rg-net')}/providers/Microsoft.Network/virtualNetworks/vnet-prod`;
      const list = `${network}/listNetworkManagerEffectiveSecurityAdminRules`;
      const answer = await post(practice, list, versions.network, {});
      return part(answer.body, 'value', 0, 'properties', 'destinationPortRanges');
    },
    broken: ['3389'],
  },
  'route-to-nowhere': {
    vm: 'web-01',
    ask: async (practice) => {
      const answer = await post(practice, `${watcher}/nextHop`, versions.network, {
        targetResourceId: vmId('web-01'),
        sourceIPAddress: '10.1.1.4',
        destinationIPAddress: office,
      });
      return [part(answer.body, 'nextHopType'), part(answer.body, 'nextHopIpAddress')];
    },
    broken: ['VirtualAppliance', '10.0.3.4'],
  },
  'public-ip-removed': {
    vm: 'web-01',
    ask: async (practice) =>
      part(
        await get(practice, nicId('web-01'), versions.network),
        ...['properties', 'ipConfigurations', 0, 'properties', 'publicIPAddress', 'id'],
      ),
    broken: undefined,
  },
  'public-ip-without-nsg': {
    vm: 'jump-01',
    ask: async (practice) =>
      part(
        await get(practice, nicId('jump-01'), versions.network),
        'properties',
        'networkSecurityGroup',
        'id',
      ),
    broken: undefined,
  },
  'load-balancer-rule-broken': {
    vm: 'app-03',
    ask: async (practice) =>
      part(
        await get(
          practice,
          `${group('rg-prod')}/providers/Microsoft.Network/loadBalancers/lb-app`,
          versions.network,
        ),
        ...['properties', 'inboundNatRules', 0, 'properties', 'backendPort'],
      ),
    broken: 3398,
  },
  'nic-failed': {
    vm: 'web-01',
    ask: async (practice) =>
      part(await get(practice, nicId('web-01'), versions.network), 'properties', 'provisioningState'),
    broken: 'Failed',
  },
  'agent-not-ready': {
    vm: 'web-01',
    ask: async (practice) =>
      part(
        await get(practice, `${vmId('web-01')}/instanceView`, versions.compute),
        ...['vmAgent', 'statuses', 0, 'displayStatus'],
      ),
    broken: 'Not Ready',
    silent: true,
  },
  'boot-diagnostics-off': {
    vm: 'web-01',
    ask: async (practice) =>
      part(
        await get(practice, vmId('web-01'), versions.compute),
        ...['properties', 'diagnosticsProfile', 'bootDiagnostics', 'enabled'],
      ),
    broken: false,
  },
  'extension-stuck': { vm: 'web-01', ask: restart('web-01'), broken: [409, 'Conflict'] },
  'vm-locked': { vm: 'web-01', ask: restart('web-01'), broken: [409, 'ScopeLocked'] },
  'watcher-missing': {
    vm: 'web-01',
    ask: async (practice) => {
      const list = `${subscription}/providers/Microsoft.Network/networkWatchers`;
      const watchers = part(await get(practice, list, versions.network), 'value');
      return Array.isArray(watchers) ? watchers.map((found) => part(found, 'id')) : watchers;
    },
    broken: [],
  },
};
