import type { MissingReason } from '../../../base/reasons.ts';
import type { CheckValue } from '../../../diagnosis/connectivity/check-piece.ts';
import { concludePath } from '../../../diagnosis/connectivity/conclude-path.ts';
import type { PathDiagnosis } from '../../../diagnosis/connectivity/path-diagnosis.ts';
import type { EndSeen, PathEvidence } from '../../../diagnosis/connectivity/path-evidence.ts';
import type { PathQuestion } from '../../../diagnosis/connectivity/path-question.ts';
import type { RulesValue } from '../../../diagnosis/connectivity/rules-piece.ts';
import type { Evidence, Missing, Seen } from '../../../diagnosis/evidence/evidence.ts';

const group = '/subscriptions/50b50000-0000-4000-8000-000000000001/resourceGroups/rg/providers';

export const vmId = (name: string): string => `${group}/Microsoft.Compute/virtualMachines/${name}`;

export const networkId = (name: string): string => `${group}/Microsoft.Network/virtualNetworks/${name}`;

export const nicId = (name: string): string => `${group}/Microsoft.Network/networkInterfaces/${name}`;

const nsgId = `${group}/Microsoft.Network/networkSecurityGroups/nsg`;

export const seen = <Value>(value: Value): Seen<Value> => ({
  value,
  source: { operation: 'Op', resource: vmId('a') },
  at: '2026-03-01T17:14:07.000Z',
});

export const gone = (reason: MissingReason): Missing => ({ missing: true, because: { reason } });

/** From `a` (10.0.0.4) to `b` (10.0.1.5). */
export const asked = (more: Partial<PathQuestion> = {}): PathQuestion => ({
  source: vmId('a'),
  destination: { kind: 'machine', vm: vmId('b'), nic: 1 },
  traffic: { protocol: 'tcp', port: 1433 },
  ...more,
});

type Rule = RulesValue['inbound'][number]['rules'][number];

export const rule = (name: string, access: 'Allow' | 'Deny', more: Partial<Rule> = {}): Rule => ({
  name: `securityRules/${name}`,
  access,
  protocol: 'All',
  priority: 100,
  sources: ['0.0.0.0/0'],
  expandedSources: [],
  sourcePorts: ['0-65535'],
  destinations: ['0.0.0.0/0'],
  expandedDestinations: [],
  destinationPorts: ['0-65535'],
  ...more,
});

export const groupOf = (rules: Rule[], at: Partial<RulesValue['inbound'][number]> = {}) => ({
  networkSecurityGroup: nsgId,
  subnet: `${networkId('net')}/subnets/data`,
  rules,
  ...at,
});

const allowing: RulesValue = {
  inbound: [
    groupOf([
      rule('AllowVnetInBound', 'Allow', { name: 'defaultSecurityRules/AllowVnetInBound', priority: 65_000 }),
    ]),
  ],
  outbound: [
    groupOf([
      rule('AllowVnetOutBound', 'Allow', {
        name: 'defaultSecurityRules/AllowVnetOutBound',
        priority: 65_000,
      }),
    ]),
  ],
};

type EndMore = { readonly [Key in keyof EndSeen]?: EndSeen[Key] };

export const machine = (
  name: string,
  more: Partial<(EndSeen['machine'] & { value: object })['value']> = {},
): EndSeen['machine'] =>
  seen({
    id: vmId(name),
    name,
    location: 'japaneast',
    tags: {},
    zones: [],
    osType: 'Windows',
    allowExtensionOperations: true,
    bootDiagnostics: { enabled: true, managed: true },
    networkInterfaces: [nicId(`${name}-nic`)],
    power: 'PowerState/running',
    agent: { display: 'Ready' },
    extensions: [{ name: 'AzureNetworkWatcherExtension', type: 'NetworkWatcherAgentWindows' }],
    ...more,
  });

export const interfaces = (
  name: string,
  addresses: readonly string[],
  more: { provisioningState?: string; publicAddress?: string } = {},
): EndSeen['interfaces'] =>
  seen(
    addresses.map((address, index) => ({
      id: nicId(`${name}-nic-${index + 1}`),
      name: `${name}-nic-${index + 1}`,
      primary: index === 0,
      provisioningState: more.provisioningState ?? 'Succeeded',
      ipConfigurations: [
        {
          name: 'ipconfig1',
          primary: true,
          address,
          version: address.includes(':') ? 'IPv6' : 'IPv4',
          subnet: `${networkId('net')}/subnets/s${address.split('.')[2]}`,
          publicAddress: more.publicAddress,
          applicationSecurityGroups: [],
          natRules: [],
        },
      ],
    })),
  );

type Network = (EndSeen['network'] & { value: object })['value'];

export const network = (name = 'net', more: Partial<Network> = {}): EndSeen['network'] =>
  seen({
    id: networkId(name),
    name,
    addressPrefixes: ['10.0.0.0/16'],
    subnets: [0, 1, 2].map((number) => ({
      id: `${networkId(name)}/subnets/s${number}`,
      name: `s${number}`,
      prefixes: [`10.0.${number}.0/24`],
    })),
    peerings: [],
    ...more,
  });

const end = (name: string, address: string, more: EndMore): EndSeen => ({
  machine: machine(name),
  interfaces: interfaces(name, [address]),
  network: network(),
  rules: seen(allowing),
  routes: seen([]),
  flow: seen({
    vm: vmId(name),
    direction: name === 'a' ? 'Outbound' : 'Inbound',
    protocol: 'TCP',
    ...(name === 'a'
      ? { local: '10.0.0.4:60000', remote: '10.0.1.5:1433' }
      : { local: '10.0.1.5:1433', remote: '10.0.0.4:60000' }),
    access: 'Allow',
    ruleName: 'defaultSecurityRules/Allow',
  }),
  hop: hop('VirtualNetwork'),
  ...more,
});

export const hop = (type: string, more: { address?: string; routeTable?: string } = {}): EndSeen['hop'] =>
  seen({ vm: vmId('a'), from: '10.0.0.4', to: '10.0.1.5', type, routeTable: 'System Route', ...more });

export const denied = (ruleName: string): EndSeen['flow'] =>
  seen({
    vm: vmId('b'),
    direction: 'Inbound',
    protocol: 'TCP',
    local: '10.0.1.5:1433',
    remote: '10.0.0.4:60000',
    access: 'Deny',
    ruleName,
  });

/** What a connection that was tried met: an issue at the source, in between, or at the destination. */
export const tried = (
  status: string,
  at: { source?: string[]; way?: string[]; destination?: string[]; back?: string[] } = {},
): Evidence<CheckValue> => {
  const issues = (types: readonly string[] = [], origin = 'Local') =>
    types.map((type) => ({ type, origin, severity: 'Error', context: {} }));
  return seen({
    to: vmId('b'),
    protocol: 'Tcp',
    port: 1433,
    status,
    hops: [
      { type: 'Source', address: '10.0.0.4', resource: vmId('a'), issues: issues(at.source) },
      ...(at.way
        ? [{ type: 'VirtualAppliance', address: '10.0.9.4', resource: nicId('fw'), issues: issues(at.way) }]
        : []),
      {
        type: 'VirtualMachine',
        address: '10.0.1.5',
        resource: vmId('b'),
        issues: [...issues(at.destination), ...issues(at.back, 'Outbound')],
      },
    ],
  });
};

export type CaseMore = {
  readonly source?: EndMore;
  /** `null`: it is no machine. */
  readonly destination?: EndMore | null;
  readonly check?: PathEvidence['check'];
  readonly appliance?: PathEvidence['appliance'];
};

/** A way on which nothing is wrong and which nobody tried, but for what is said. */
export const pathCase = (more: CaseMore = {}): PathEvidence => ({
  source: end('a', '10.0.0.4', more.source ?? {}),
  ...(more.destination === null ? {} : { destination: end('b', '10.0.1.5', more.destination ?? {}) }),
  check: more.check ?? gone('watcher-agent-missing'),
  appliance: more.appliance ?? gone('not-there'),
});

export const conclude = (more: CaseMore, question: PathQuestion = asked()): PathDiagnosis =>
  concludePath({
    question,
    evidence: pathCase(more),
    lookedAt: [],
    startedAt: '2026-03-01T17:14:00.000Z',
    endedAt: '2026-03-01T17:14:07.000Z',
  });

/** What was found, as `id outcome certainty < cause`, in order. */
export const found = ({ findings }: Pick<PathDiagnosis, 'findings'>): readonly string[] =>
  findings.map(({ id, outcome, certainty, followsFrom }) =>
    [id, outcome, certainty, followsFrom && `< ${followsFrom}`].filter(Boolean).join(' '),
  );
