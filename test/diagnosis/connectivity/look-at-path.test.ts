import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lookAtPath } from '../../../diagnosis/connectivity/look-at-path.ts';
import type { PathDiagnosis } from '../../../diagnosis/connectivity/path-diagnosis.ts';
import type { PathQuestion } from '../../../diagnosis/connectivity/path-question.ts';
import type { Progress } from '../../../diagnosis/diagnosis.ts';
import { nicFailed } from '../../../simulator/scenarios/nic-failed.ts';
import { routeToNowhere } from '../../../simulator/scenarios/route-to-nowhere.ts';
import { keyOf } from '../../../simulator/world/world.ts';
import { type Looking, machineNamed, startLooking } from '../../support/looking.ts';
import { addAgent, look, networkTeam, tcp, to } from './practice-path.ts';

const [web, lnx, jump] = [machineNamed('web-01'), machineNamed('lnx-01'), machineNamed('jump-01', 'rg-mgmt')];
const internet: PathQuestion['destination'] = { kind: 'internet' };
const host = (name: string): PathQuestion['destination'] => ({ kind: 'host', host: name });

let looking: Looking;
beforeEach(async () => {
  looking = await startLooking();
});
afterEach(() => looking.practice.close());

const from = (
  source: string,
  destination: PathQuestion['destination'],
  traffic: PathQuestion['traffic'] = tcp(1433),
): Promise<PathDiagnosis> => look(looking, source, destination, traffic);

const ids = ({ findings }: PathDiagnosis) => findings.map(({ id }) => id);
const reasonOf = ({ evidence }: PathDiagnosis, id: string): string | undefined => {
  const found = evidence.find((one) => one.id === id)?.evidence;
  return found && 'missing' in found ? found.because.reason : undefined;
};
const deciders = ({ rules }: PathDiagnosis) =>
  rules.map(({ end, access, deciders: all }) => [end, access, all.map(({ name }) => name)]);

describe('without the Network Watcher agent', () => {
  test('rules and routes alone are judged, and it is said how to have it tried', async () => {
    const path = await from(web, to('lnx-01'), tcp(22));
    expect(path).toMatchObject({ verdict: 'allowed', tried: 'not-tried', findings: [], hops: [] });
    expect(reasonOf(path, 'connectivity-check')).toBe('watcher-agent-missing');
    expect(path.isAgentWanted).toBe(true);
  });

  test('the rule that wins is named at both ends', async () => {
    const path = await from(web, to('sql-01'));
    expect(path.verdict).toBe('blocked');
    expect(ids(path)).toEqual(['inbound-denied']);
    expect(deciders(path)).toEqual([
      ['source', 'allow', ['AllowVnetOutBound']],
      ['destination', 'deny', ['deny-other-vnets']],
    ]);
    expect(path.rules[1]?.defaults.map(({ name }) => name)).toContain('AllowAzureLoadBalancerInBound');
  });

  test('a name leads nobody knows where', async () => {
    const path = await from(web, host('learn.microsoft.com'), tcp(443));
    expect(path.verdict).toBe('uncertain');
    expect(reasonOf(path, 'source-ip-flow')).toBe('address-not-known');
  });
});

describe('with the agent', () => {
  beforeEach(() => {
    addAgent(looking, web);
    addAgent(looking, lnx, 'Linux');
  });

  test.each<[string, string, PathQuestion['destination'], PathQuestion['traffic'], string]>([
    ['a machine', lnx, to('sql-01'), tcp(1433), '10.1.3.4'],
    ['a Linux machine', web, to('lnx-01'), tcp(22), '10.1.2.10'],
    ['the Internet', lnx, internet, tcp(443), '204.79.197.200'],
    ['a name', web, host('learn.microsoft.com'), { protocol: 'https', port: 443 }, '13.107.246.60'],
    ['an address', web, host('10.1.2.10'), tcp(22), '10.1.2.10'],
    ['a machine that answers pings', web, to('lnx-01'), { protocol: 'icmp' }, '10.1.2.10'],
  ])('%s is reached, and said to be so', async (_, source, destination, traffic, address) => {
    const path = await from(source, destination, traffic);
    expect(path).toMatchObject({ verdict: 'reached', tried: 'reached', findings: [] });
    expect(path.hops.at(-1)?.address).toBe(address);
    expect(path.isAgentWanted).toBe(false);
  });

  test('the second network interface answers its own subnet only', async () => {
    const path = await from(lnx, to('sql-01', 2));
    expect(path).toMatchObject({ verdict: 'blocked', tried: 'not-reached' });
    expect(path.findings).toMatchObject([
      { id: 'second-nic', certainty: 'likely' },
      { id: 'nothing-listens', followsFrom: 'second-nic' },
    ]);
    expect(path.findings[0]?.command?.text).toContain('-DestinationPrefix 10.1.2.0/24');
    expect(path.rules[1]).toMatchObject({ end: 'destination', access: 'open' });
  });

  test('a machine that is off', async () => {
    const path = await from(web, to('db-03'));
    expect(path.verdict).toBe('blocked');
    expect(ids(path)[0]).toBe('destination-off');
    expect(reasonOf(path, 'destination-effective-security-rules')).toBe('vm-not-running');
  });

  test('a source that is off', async () => {
    const machine = looking.world.machines[keyOf(web)];
    if (machine) machine.power = 'deallocated';
    const path = await from(web, to('lnx-01'), tcp(22));
    expect(ids(path)).toEqual(['source-off']);
    expect(reasonOf(path, 'connectivity-check')).toBe('vm-not-running');
  });

  test('an agent that does not work', async () => {
    const machine = looking.world.machines[keyOf(web)];
    if (machine) machine.agent.status = 'not-ready';
    const path = await from(web, to('lnx-01'), tcp(22));
    expect(path.verdict).toBe('allowed');
    expect(reasonOf(path, 'connectivity-check')).toBe('agent-not-ready');
  });

  test.each([
    ['Outbound', 'rg-prod', 'nsg-web', 'outbound-denied'],
    ['Inbound', 'rg-net', 'nsg-app', 'inbound-denied'],
  ] as const)('a rule that somebody wrote denies %s', async (direction, group, nsg, id) => {
    const rule = {
      direction,
      access: 'Deny',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '22',
    };
    const { securityRules } = networkTeam(looking);
    await securityRules.beginCreateOrUpdateAndWait(group, nsg, 'deny-test', rule, { updateIntervalInMs: 1 });
    const path = await from(web, to('lnx-01'), tcp(22));
    expect(path.verdict).toBe('blocked');
    expect(path.findings[0]).toMatchObject({ id, certainty: 'sure' });
    expect(deciders(path).find(([, access]) => access === 'deny')?.[2]).toEqual(['deny-test']);
    const other = await from(web, to('lnx-01'), tcp(80));
    expect(ids(other)).toEqual(['nothing-listens']);
  });

  test('a route to an appliance that is not there', async () => {
    routeToNowhere.apply(looking.world, web, looking.time.moment());
    const path = await from(web, internet, tcp(443));
    expect(path).toMatchObject({ verdict: 'blocked', tried: 'not-reached' });
    expect(ids(path)).toContain('appliance-not-found');
    expect(path.hops.flatMap(({ issues }) => issues.map(({ type }) => type))).toContain('UserDefinedRoute');
  });

  const writeRoute = async (nextHopType: string, nextHopIpAddress?: string) => {
    const route = {
      addressPrefix: '10.1.2.0/24',
      nextHopType,
      ...(nextHopIpAddress ? { nextHopIpAddress } : {}),
    };
    const { routes } = networkTeam(looking);
    await routes.beginCreateOrUpdateAndWait('rg-net', 'rt-spokes', 'test', route, { updateIntervalInMs: 1 });
  };

  test('a route that somebody wrote throws the traffic away', async () => {
    await writeRoute('None');
    const path = await from(web, to('lnx-01'), tcp(22));
    expect(ids(path)).toEqual(['route-drops']);
    expect(path.findings[0]?.words.en.rows).toContainEqual({ label: 'Route table', value: 'rt-spokes' });
  });

  test('an appliance that forwards nothing, and one that is off', async () => {
    await writeRoute('VirtualAppliance', '10.0.2.4');
    const path = await from(web, to('lnx-01'), tcp(22));
    expect(path.findings[0]).toMatchObject({ id: 'appliance-not-forwarding', certainty: 'sure' });
    expect(path.findings[0]?.words.en.title).toContain('(10.0.2.4)');
    // Who asks about web-01 need not be allowed to read it.
    expect(JSON.stringify(path)).not.toContain('jump-01');
    const machine = looking.world.machines[keyOf(jump)];
    if (machine) machine.power = 'deallocated';
    expect(ids(await from(web, to('lnx-01'), tcp(22)))[0]).toBe('appliance-off');
  });

  test('a network interface in a failed state', async () => {
    nicFailed.apply(looking.world, lnx, looking.time.moment());
    const path = await from(web, to('lnx-01'), tcp(4444));
    expect(ids(path)[0]).toBe('destination-nic-failed');
  });

  test('a name that nobody knows', async () => {
    const path = await from(web, host('db.example.invalid'), tcp(443));
    expect(ids(path)).toEqual(['name-not-resolved']);
  });

  test('UDP is judged by rules and routes, and said not to have been tried', async () => {
    const path = await from(web, to('lnx-01'), { protocol: 'udp', port: 53 });
    expect(path).toMatchObject({ verdict: 'allowed', tried: 'not-tried' });
    expect(reasonOf(path, 'connectivity-check')).toBe('protocol-not-covered');
    expect(path.isAgentWanted).toBe(false);
    expect(path.notes.map(({ en }) => en).join()).toContain('UDP');
  });

  test('ICMP is tried, and judged by the rules themselves', async () => {
    const path = await from(web, to('lnx-01'), { protocol: 'icmp' });
    expect(path.rules.map(({ by }) => by)).toEqual(['rules', 'rules']);
    expect(reasonOf(path, 'source-ip-flow')).toBe('protocol-not-covered');
  });

  test('an IPv6 address', async () => {
    const path = await from(web, host('2001:db8::1'), tcp(443));
    expect(ids(path)).toEqual(['no-ipv6-address']);
    expect(reasonOf(path, 'source-next-hop')).toBe('not-an-ipv4-address');
  });
});

test('from a peered network, in which the agent is there', async () => {
  const path = await from(jump, to('web-01'), tcp(3389));
  expect(path).toMatchObject({ verdict: 'reached', findings: [] });
});

test('networks that lost their peering', async () => {
  const { virtualNetworkPeerings } = networkTeam(looking);
  const quick = { updateIntervalInMs: 1 };
  await virtualNetworkPeerings.beginDeleteAndWait('rg-net', 'vnet-hub', 'hub-to-vnet-prod', quick);
  const path = await from(jump, to('web-01'), tcp(3389));
  expect(path.verdict).toBe('blocked');
  expect(ids(path)[0]).toBe('networks-not-connected');
});

test('what may not be read is missing with the action that would allow it', async () => {
  looking.deny('Microsoft.Network/networkWatchers/ipFlowVerify/action');
  const path = await from(web, to('lnx-01'), tcp(22));
  expect(path.verdict).toBe('allowed');
  expect(path.rules.map(({ by }) => by)).toEqual(['rules', 'rules']);
  const flow = path.evidence.find(({ id }) => id === 'source-ip-flow')?.evidence;
  expect(flow).toMatchObject({
    because: { reason: 'forbidden', action: 'Microsoft.Network/networkWatchers/ipFlowVerify/action' },
  });
});

test('for somebody who may have nothing run there, nobody tries', async () => {
  const question = { source: jump, destination: to('web-01'), traffic: tcp(3389) };
  const parts = { azure: looking.azure, clock: looking.azure.clock };
  const path = await lookAtPath(parts, question, { mayTry: false });
  expect(reasonOf(path, 'connectivity-check')).toBe('try-not-allowed');
  expect(path).toMatchObject({ tried: 'not-tried', isAgentWanted: false, hops: [] });
});

test('it tells how far it is, and ends with what was seen when it is stopped', async () => {
  const told: Progress[] = [];
  const stop = new AbortController();
  const hanging = looking.hang('NetworkWatchers_VerifyIPFlow');
  const question = { source: web, destination: to('lnx-01'), traffic: tcp(22) };
  const ending = lookAtPath({ azure: looking.azure, clock: looking.azure.clock }, question, {
    mayTry: true,
    signal: stop.signal,
    progress: (progress) => told.push(progress),
  });
  await hanging.opened;
  stop.abort();
  const path = await ending;
  expect(reasonOf(path, 'source-ip-flow')).toBe('cancelled');
  expect(told[0]?.parts.map(({ part, done }) => [part, done])).toEqual([
    ['azure', 0],
    ['network', 0],
  ]);
  const last = told.at(-1)?.parts ?? [];
  expect(last.map(({ done, of }) => done === of)).toEqual([true, true]);
});
