import { find, touch } from '../../../simulator/world/world.ts';
import type { AzureCase } from './azure-case.ts';
import type { Workbench } from './workbench.ts';

const rule = {
  access: 'Allow',
  direction: 'Inbound',
  protocol: 'Tcp',
  priority: 290,
  source: '203.0.113.7/32',
  destination: '10.1.1.4',
  destinationPort: '3389',
  description: 'CH-42 until 18:00',
} as const;

const groupOf = ({ office, practice }: Workbench) => {
  const group = find(practice.world, 'Microsoft.Network/networkSecurityGroups', office.networkSecurityGroup);
  if (!group) throw new Error('The office has no security group.');
  return group;
};

const tableOf = ({ office, practice }: Workbench) => {
  const table = find(practice.world, 'Microsoft.Network/routeTables', office.routeTable);
  if (!table) throw new Error('The office has no route table.');
  return table;
};

const nicOf = ({ office, practice }: Workbench) => {
  const nic = find(practice.world, 'Microsoft.Network/networkInterfaces', office.networkInterface);
  if (!nic) throw new Error('The office has no network interface.');
  return nic;
};

const newRule = (bench: Workbench) => `${bench.office.networkSecurityGroup}/securityRules/rdp-bot-CH-42`;
const oldRule = (bench: Workbench) => `${bench.office.networkSecurityGroup}/securityRules/allow-rdp`;

/** Somebody writes the rule of this name. */
const meddleWithRule = (name: string) => (bench: Workbench) => {
  const group = groupOf(bench);
  const { securityRules } = group.properties;
  const [first] = securityRules;
  const there = securityRules.find((one) => one.name === name);
  if (there) there.properties = { ...there.properties, priority: 3000 };
  else if (first) {
    const properties = { ...first.properties, priority: 291, sourceAddressPrefix: '198.51.100.9' };
    securityRules.push({ name, properties });
  }
  touch(group, bench.moment());
};

const addRoute = (name: string, nextHopType: 'None' | 'Internet') => (bench: Workbench) => {
  const table = tableOf(bench);
  table.properties.routes = [{ name, properties: { addressPrefix: '0.0.0.0/0', nextHopType } }];
  touch(table, bench.moment());
};

export const networkCases: readonly AzureCase[] = [
  {
    name: 'security-rule: a new one',
    step: (bench) => ({ kind: 'security-rule', rule: newRule(bench), set: rule }),
    operation: 'SecurityRules_CreateOrUpdate',
    meddle: meddleWithRule('rdp-bot-CH-42'),
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'security-rule: one that is there, narrowed',
    given: (bench) => {
      const [first] = groupOf(bench).properties.securityRules;
      if (!first) return;
      const { sourceAddressPrefix: _, destinationPortRange: __, ...rest } = first.properties;
      first.properties = {
        ...rest,
        sourceAddressPrefixes: ['198.51.100.0/24', '192.0.2.0/24'],
        destinationPortRanges: ['3389', '3390-3399'],
      };
    },
    step: (bench) => ({ kind: 'security-rule', rule: oldRule(bench), set: rule }),
    operation: 'SecurityRules_CreateOrUpdate',
    meddle: meddleWithRule('allow-rdp'),
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'security-rule: one taken away',
    step: (bench) => ({ kind: 'security-rule', rule: oldRule(bench), set: null }),
    operation: 'SecurityRules_Delete',
    meddle: meddleWithRule('allow-rdp'),
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'route: a new one',
    step: ({ office }) => ({
      kind: 'route',
      route: `${office.routeTable}/routes/out`,
      set: { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.9.4' },
    }),
    operation: 'Routes_CreateOrUpdate',
    meddle: addRoute('out', 'Internet'),
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'route: one taken away',
    given: addRoute('out', 'None'),
    step: ({ office }) => ({ kind: 'route', route: `${office.routeTable}/routes/out`, set: null }),
    operation: 'Routes_Delete',
    meddle: addRoute('out', 'Internet'),
    shows: true,
    lasts: true,
    back: 'steps',
  },
  {
    name: 'nic-rewrite',
    given: (bench) => {
      nicOf(bench).properties.provisioningState = 'Failed';
    },
    step: ({ office }) => ({ kind: 'nic-rewrite', nic: office.networkInterface }),
    operation: 'NetworkInterfaces_CreateOrUpdate',
    meddle: (bench) => {
      const nic = nicOf(bench);
      nic.properties.networkSecurityGroup = { id: bench.office.networkSecurityGroup };
      touch(nic, bench.moment());
    },
    shows: true,
    lasts: true,
    back: 'nothing-to-undo',
  },
  {
    name: 'nic-address',
    given: (bench) => {
      const [first] = nicOf(bench).properties.ipConfigurations;
      if (first) first.properties.privateIPAllocationMethod = 'Dynamic';
    },
    step: ({ office }) => ({ kind: 'nic-address', nic: office.networkInterface, address: '10.1.1.9' }),
    operation: 'NetworkInterfaces_CreateOrUpdate',
    meddle: (bench) => {
      const nic = nicOf(bench);
      const [first] = nic.properties.ipConfigurations;
      if (first) first.properties.privateIPAddress = '10.1.1.77';
      touch(nic, bench.moment());
    },
    shows: true,
    lasts: true,
    back: 'steps',
  },
];
