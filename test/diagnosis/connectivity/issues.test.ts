import { describe, expect, test } from '@jest/globals';
import { conclude, denied, found, tried } from './path-case.ts';

describe('each type of issue', () => {
  test.each<[string, 'source' | 'way' | 'destination' | 'back', readonly string[]]>([
    ['NetworkSecurityRule', 'source', ['outbound-denied problem likely']],
    ['NetworkSecurityRule', 'way', ['appliance-denies problem likely']],
    ['NetworkSecurityRule', 'destination', ['inbound-denied problem likely']],
    ['UserDefinedRoute', 'source', ['route-drops problem likely']],
    ['UserDefinedRoute', 'back', ['answer-lost problem likely']],
    ['CPU', 'source', ['source-exhausted problem possible']],
    ['Memory', 'destination', ['destination-exhausted problem possible']],
    ['GuestFirewall', 'source', ['source-firewall problem likely']],
    ['Guest firewall', 'destination', ['destination-firewall problem likely']],
    ['DnsResolution', 'source', ['name-not-resolved problem likely']],
    ['DNS resolution', 'source', ['name-not-resolved problem likely']],
    ['SocketBind', 'source', ['socket-failed problem likely']],
    ['Socket error', 'source', ['socket-failed problem likely']],
    ['PortThrottled', 'source', ['port-throttled problem likely']],
    ['Platform', 'way', ['platform problem likely']],
    ['Unknown', 'source', ['other-issue problem possible']],
    ['SomethingNew', 'destination', ['other-issue problem possible']],
    ['VMStopped', 'destination', ['destination-off problem likely']],
    ['VMDeallocated', 'way', ['appliance-off problem likely']],
    ['NoListenerOnDestination', 'destination', ['nothing-listens problem possible']],
    ['IPForwardingNotEnabled', 'way', ['appliance-not-forwarding problem likely']],
    ['UDRLoop', 'way', ['route-drops problem likely']],
    ['RouteMissing', 'source', ['route-drops problem likely']],
    ['VnetAccessNotAllowed', 'source', ['peering-closed problem likely']],
    ['DestinationUnreachable', 'back', ['answer-lost problem likely']],
    ['StandardILBOutboundInternetNotAllowed', 'source', ['no-way-out problem likely']],
  ])('%s at the %s', (type, place, expected) => {
    const diagnosis = conclude({ check: tried('Unreachable', { [place]: [type] }) });
    expect(found(diagnosis)).toEqual(expected);
    expect(diagnosis.verdict).toBe('blocked');
    const [finding] = diagnosis.findings;
    expect(finding?.words.en.rows).toContainEqual({ label: 'Reported', value: type });
    expect([finding?.words.en.action, finding?.words.ja.action]).not.toContain(undefined);
    const issues = diagnosis.hops.flatMap((one) => one.issues);
    expect(issues.map((issue) => issue.type)).toEqual([type]);
  });

  test('an agent that stopped says nothing about the way', () => {
    const diagnosis = conclude({ check: tried('Unknown', { source: ['AgentStopped'] }) });
    expect(found(diagnosis)).toEqual(['agent-stopped warning']);
    expect(diagnosis).toMatchObject({ verdict: 'allowed', tried: 'not-tried' });
  });

  test('a type that nobody knows is shown as Azure writes it', () => {
    const { findings } = conclude({ check: tried('Unreachable', { source: ['X <b>'], way: ['Y'] }) });
    expect(findings.map(({ words }) => words.en.title)).toEqual([
      'Azure reports X <b> at a',
      'Azure reports Y at fw',
    ]);
  });

  test('what was seen by itself is not told twice', () => {
    const check = tried('Unreachable', { source: ['NetworkSecurityRule'] });
    const diagnosis = conclude({ source: { flow: denied('securityRules/no') }, check });
    expect(found(diagnosis)).toEqual(['outbound-denied problem sure']);
  });
});
