import type { ActivityLogValue } from '../../diagnosis/evidence/activity-log.ts';
import type { EffectiveRoutesValue } from '../../diagnosis/evidence/effective-routes.ts';
import type { EffectiveSecurityRulesValue } from '../../diagnosis/evidence/effective-security-rules.ts';
import {
  type Because,
  type Evidence,
  type EvidenceUnit,
  isMissing,
} from '../../diagnosis/evidence/evidence.ts';
import { evidenceUnits } from '../../diagnosis/evidence/index.ts';
import type { IpFlowValue } from '../../diagnosis/evidence/ip-flow.ts';
import type { JitPoliciesValue } from '../../diagnosis/evidence/jit-policies.ts';
import type { LoadBalancerValue } from '../../diagnosis/evidence/load-balancer.ts';
import type { NeighboursValue } from '../../diagnosis/evidence/neighbours.ts';
import type { NetworkInterfacesValue } from '../../diagnosis/evidence/network-interfaces.ts';
import type { NextHopValue } from '../../diagnosis/evidence/next-hop.ts';
import type { PublicAddressesValue } from '../../diagnosis/evidence/public-addresses.ts';
import type { ResourceHealthValue } from '../../diagnosis/evidence/resource-health.ts';
import type { SecurityAdminRulesValue } from '../../diagnosis/evidence/security-admin-rules.ts';
import type { SerialLogValue } from '../../diagnosis/evidence/serial-log.ts';
import type { SignInRoleValue } from '../../diagnosis/evidence/sign-in-role.ts';
import type { VirtualMachineValue } from '../../diagnosis/evidence/virtual-machine.ts';
import type { VirtualNetworkValue } from '../../diagnosis/evidence/virtual-network.ts';
import type { Question } from '../../diagnosis/question.ts';
import type { ProbeAnswer } from '../../guest/answer.ts';
import { type FactChanges, guestAnswer } from './healthy-guest.ts';

const group = '/subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg-prod/providers';

export const ids = {
  vm: `${group}/Microsoft.Compute/virtualMachines/web-01`,
  nic: `${group}/Microsoft.Network/networkInterfaces/web-01-nic`,
  nsg: `${group}/Microsoft.Network/networkSecurityGroups/nsg-web`,
  network: `${group}/Microsoft.Network/virtualNetworks/vnet-1`,
  subnet: `${group}/Microsoft.Network/virtualNetworks/vnet-1/subnets/web`,
  address: `${group}/Microsoft.Network/publicIPAddresses/web-01-pip`,
  routeTable: `${group}/Microsoft.Network/routeTables/rt-web`,
  balancer: `${group}/Microsoft.Network/loadBalancers/lb-web`,
} as const;

export const office = '203.0.113.7';

export const question: Question = { vm: ids.vm, port: 3389, wayIn: { kind: 'public', address: office } };

/** One value for each unit, by its id. */
export type Values = {
  readonly 'virtual-machine': VirtualMachineValue;
  readonly 'resource-health': ResourceHealthValue;
  readonly 'activity-log': ActivityLogValue;
  readonly 'serial-log': SerialLogValue;
  readonly 'sign-in-role': SignInRoleValue;
  readonly 'network-interfaces': NetworkInterfacesValue;
  readonly 'public-addresses': PublicAddressesValue;
  readonly 'virtual-network': VirtualNetworkValue;
  readonly 'security-admin-rules': SecurityAdminRulesValue;
  readonly 'effective-security-rules': EffectiveSecurityRulesValue;
  readonly 'ip-flow': IpFlowValue;
  readonly 'next-hop': NextHopValue;
  readonly 'effective-routes': EffectiveRoutesValue;
  readonly 'load-balancer': LoadBalancerValue;
  readonly 'jit-policies': JitPoliciesValue;
  readonly neighbours: NeighboursValue;
  readonly guest: ProbeAnswer;
};

export const rule = (
  name: string,
  more: Partial<EffectiveSecurityRulesValue[number]['rules'][number]> = {},
): EffectiveSecurityRulesValue[number]['rules'][number] => ({
  name: name.includes('/') ? name : `securityRules/${name}`,
  protocol: 'Tcp',
  access: 'Deny',
  priority: 100,
  sources: ['0.0.0.0/0'],
  expandedSources: [],
  sourcePorts: ['0-65535'],
  destinations: ['0.0.0.0/0'],
  expandedDestinations: [],
  destinationPorts: ['3389-3389'],
  ...more,
});

const allowOffice = rule('allow-rdp-office', { access: 'Allow', priority: 300, sources: ['203.0.113.0/24'] });

export const denyAll = rule('defaultSecurityRules/DenyAllInBound', {
  protocol: 'All',
  priority: 65_500,
  destinationPorts: ['0-65535'],
});

/** web-01 as it is when everything is well: a public address, one rule that lets the office in. */
export const healthy: Values = {
  'virtual-machine': {
    id: ids.vm,
    name: 'web-01',
    location: 'japaneast',
    tags: {},
    zones: [],
    osType: 'Windows',
    allowExtensionOperations: true,
    bootDiagnostics: { enabled: true, managed: true },
    networkInterfaces: [ids.nic],
    osName: 'Windows Server 2022 Datacenter',
    power: 'PowerState/running',
    provisioningState: 'Succeeded',
    provisioning: { code: 'ProvisioningState/succeeded' },
    agent: {
      version: '2.7',
      code: 'ProvisioningState/succeeded',
      display: 'Ready',
      time: '2026-11-21T02:00:00.000Z',
    },
    extensions: [],
  },
  'resource-health': { state: 'Available', reasonType: '', context: 'Not Applicable' },
  'activity-log': {
    since: '2026-11-18T02:00:00.000Z',
    until: '2026-11-21T02:00:00.000Z',
    resources: [ids.vm, ids.nic, ids.nsg],
    events: [],
    more: 0,
  },
  'serial-log': { tail: 'SAC>', says: ['booting', 'boot-complete'] },
  'sign-in-role': { person: '55555555-5555-4555-8555-555555555555', role: 'user' },
  'network-interfaces': [
    {
      id: ids.nic,
      name: 'web-01-nic',
      primary: true,
      provisioningState: 'Succeeded',
      ipConfigurations: [
        {
          name: 'ipconfig1',
          primary: true,
          address: '10.1.1.4',
          version: 'IPv4',
          subnet: ids.subnet,
          publicAddress: ids.address,
          applicationSecurityGroups: [],
          natRules: [],
        },
      ],
    },
  ],
  'public-addresses': [{ id: ids.address, name: 'web-01-pip', address: '20.89.20.11', sku: 'Standard' }],
  'virtual-network': {
    id: ids.network,
    name: 'vnet-1',
    addressPrefixes: ['10.1.0.0/16'],
    subnets: [{ id: ids.subnet, name: 'web', prefixes: ['10.1.1.0/24'], networkSecurityGroup: ids.nsg }],
    peerings: [],
  },
  'security-admin-rules': [],
  'effective-security-rules': [
    { networkSecurityGroup: ids.nsg, subnet: ids.subnet, rules: [allowOffice, denyAll] },
  ],
  'ip-flow': {
    networkInterface: ids.nic,
    localAddress: '10.1.1.4',
    localPort: 3389,
    remoteAddress: office,
    access: 'Allow',
    ruleName: 'securityRules/allow-rdp-office',
  },
  'next-hop': {
    source: '10.1.1.4',
    destination: office,
    nextHopType: 'Internet',
    routeTable: 'System Route',
  },
  'effective-routes': [
    {
      source: 'Default',
      state: 'Active',
      prefixes: ['10.1.0.0/16'],
      nextHopType: 'VnetLocal',
      nextHopAddresses: [],
    },
    {
      source: 'Default',
      state: 'Active',
      prefixes: ['0.0.0.0/0'],
      nextHopType: 'Internet',
      nextHopAddresses: [],
    },
  ],
  'load-balancer': [],
  'jit-policies': [],
  neighbours: { watchers: [], bastions: [] },
  guest: guestAnswer(),
};

export const missing = (because: Because = { reason: 'forbidden' }): Evidence<never> => ({
  missing: true,
  because,
});

export type Changes = { readonly [Id in keyof Values]?: Values[Id] | ReturnType<typeof missing> };

/** The evidence of the healthy case with these changes. Every value has been through the schema of its unit. */
export const evidenceOf = (changes: Changes = {}): ReadonlyMap<string, Evidence<unknown>> =>
  new Map(
    evidenceUnits.map((unit) => {
      const value: unknown = { ...healthy, ...changes }[unit.id as keyof Values];
      if (value === undefined) throw new Error(`fill me in: what ${unit.id} says when all is well`);
      return [unit.id, isEvidence(value) ? value : seen(unit, value)];
    }),
  );

const isEvidence = (value: unknown): value is Evidence<never> =>
  typeof value === 'object' && value !== null && 'missing' in value && isMissing(value as Evidence<never>);

const seen = (unit: EvidenceUnit, value: unknown): Evidence<unknown> => ({
  value: unit.schema.parse(value),
  source: { operation: 'VirtualMachines_Get', resource: ids.vm },
  at: '2026-11-21T02:14:07.000Z',
});

/** Windows in another state: facts by their short keys; undefined takes one away. */
export const inside = (facts: FactChanges, rest: Partial<ProbeAnswer> = {}): Changes => ({
  guest: guestAnswer(facts, rest),
});

/** The machine in another state. */
export const machine = (changes: Partial<VirtualMachineValue>): Changes => ({
  'virtual-machine': { ...healthy['virtual-machine'], ...changes },
});

type Nic = NetworkInterfacesValue[number];

/** The network interface, and its one IP configuration, in another state. */
export const nic = (
  changes: Partial<Nic>,
  configuration: Partial<Nic['ipConfigurations'][number]> = {},
): Changes => ({
  'network-interfaces': healthy['network-interfaces'].map((one) => ({
    ...one,
    ipConfigurations: one.ipConfigurations.map((each) => ({ ...each, ...configuration })),
    ...changes,
  })),
});

/** The rules of the subnet's group: these before the one that lets the office in. */
export const rulesFirst = (...rules: readonly ReturnType<typeof rule>[]): Changes => ({
  'effective-security-rules': [
    { networkSecurityGroup: ids.nsg, subnet: ids.subnet, rules: [...rules, allowOffice, denyAll] },
  ],
});

export const flow = (access: 'Allow' | 'Deny', ruleName?: string): Changes => ({
  'ip-flow': { ...healthy['ip-flow'], access, ruleName },
});

/** An entry of the Activity Log: somebody changed it. */
export const changedBy = (
  caller: string,
  resource: string,
  operation = 'Microsoft.Network/x/write',
): Changes => ({
  'activity-log': {
    ...healthy['activity-log'],
    events: [
      {
        at: '2026-11-21T01:50:00.000Z',
        operation,
        resource,
        status: 'Succeeded',
        caller,
        application: false,
      },
    ],
  },
});
